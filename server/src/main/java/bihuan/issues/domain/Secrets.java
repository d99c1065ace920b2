package bihuan.issues.domain;

import bihuan.issues.FollowUpCode;
import bihuan.issues.IssueEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Digests of what must not be told: follow-up codes and words of enterprises, each with the salt of its issue. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;

    private Secrets() {}

    public static byte[] newSalt() {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /** What is kept of a code. Its 60 random bits make a slow hash needless. */
    public static byte[] digest(byte[] salt, FollowUpCode code) {
        return sha256(salt, code.value());
    }

    /** Whether the code is the one of this digest, in a time that does not depend on how much of it is right. */
    public static boolean matches(byte[] salt, byte[] digest, FollowUpCode code) {
        return MessageDigest.isEqual(digest, digest(salt, code));
    }

    public static IssueEvent.Digest digest(byte[] salt, String words) {
        return new IssueEvent.Digest(HexFormat.of().formatHex(sha256(salt, words)), Wording.length(words));
    }

    private static byte[] sha256(byte[] salt, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
