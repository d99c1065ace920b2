package bihuan.identity.domain;

import bihuan.identity.SessionId;
import bihuan.kernel.AccountId;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * For what a passkey is asked: an answer counts for that and nothing else. With it go random bytes that the device signs, so that no
 * earlier answer can be shown again; the first answer takes them out of the database, right or wrong.
 *
 * @param account of whom it is asked; absent if nobody has said who he is yet
 * @param session in which it is asked
 */
public record Challenge(
        Purpose purpose,
        @Nullable AccountId account,
        @Nullable SessionId session) {
    public static final Duration LIFE = Duration.ofMinutes(5);

    /** Instead of a password, by anybody. */
    public static final Challenge ALONE = new Challenge(Purpose.ALONE, null, null);

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public enum Purpose {
        /** A new passkey. */
        ADD,
        /** Beside the password. */
        SECOND_STEP,
        ALONE,
        /** Once more, within a session. */
        PROOF
    }

    public static Challenge secondStep(AccountId account) {
        return new Challenge(Purpose.SECOND_STEP, account, null);
    }

    public static Challenge adding(AccountId account, SessionId session) {
        return new Challenge(Purpose.ADD, account, session);
    }

    public static Challenge proving(AccountId account, SessionId session) {
        return new Challenge(Purpose.PROOF, account, session);
    }

    public static byte[] newBytes() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    public static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
