package bihuan.assignments.domain;

import bihuan.assignments.AssignmentRefusal;
import bihuan.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Texts of officials: never empty, never endless, and by digest where they may tell of an enterprise. */
public final class Words {
    /** The longest reason. */
    public static final int REASON = 2_000;
    /** The longest answer. */
    public static final int ANSWER = 20_000;

    private Words() {}

    /** The text without blanks around it. */
    public static String require(String text, int most, String pointer) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > most || trimmed.indexOf('\0') >= 0) {
            throw Refusal.of(AssignmentRefusal.BAD_TEXT).at(pointer).with("most", most);
        }
        return trimmed;
    }

    /** SHA-256 in hexadecimal. */
    public static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
