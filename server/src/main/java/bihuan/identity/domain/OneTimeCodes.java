package bihuan.identity.domain;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** One-time codes by time (TOTP, RFC 6238), each good once, one step early or late. */
public final class OneTimeCodes {
    private static final int SECRET = 20;
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator(STEP);
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCodes() {}

    public static byte[] newSecret() {
        byte[] secret = new byte[SECRET];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /**
     * The step of time to which a code belongs, if it is one of this secret and no step up to {@code used} was.
     *
     * @param used the last step whose code was taken, or a negative number
     */
    public static OptionalLong step(byte[] secret, String code, Instant at, long used) {
        long now = at.getEpochSecond() / STEP.toSeconds();
        for (long step = now - 1; step <= now + 1; step++) {
            if (step > used && same(code(secret, step), code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** The code of a step. */
    public static String code(byte[] secret, long step) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(secret, GENERATOR.getAlgorithm()),
                    Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }

    public static String text(byte[] secret) {
        return Base32.toBase32String(secret).replace("=", "");
    }

    /** What an app scans. */
    public static String address(byte[] secret, String userName) {
        String label =
                URLEncoder.encode("闭环:" + userName, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + text(secret) + "&issuer="
                + URLEncoder.encode("闭环", StandardCharsets.UTF_8);
    }
}
