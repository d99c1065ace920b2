package bihuan.issues;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * The secret by which somebody without an account follows and judges his issue (查询码): 60 random bits in Crockford's base 32,
 * written {@code 4-4-4}. It is shown once; only its digest is kept.
 *
 * @param value 12 characters without hyphens
 */
public record FollowUpCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    public FollowUpCode {
        if (value.length() != LENGTH || !value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("Not a follow-up code");
        }
    }

    public static FollowUpCode random() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new FollowUpCode(code.toString());
    }

    /**
     * Reads a code as people write it: lower case, with hyphens or spaces, O for 0, I and L for 1.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static FollowUpCode parse(String text) {
        String plain = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return new FollowUpCode(plain.replace('O', '0').replace('I', '1').replace('L', '1'));
    }

    /** As it is shown to people, e.g. {@code 7K2M-9QXD-04TB}. */
    public String grouped() {
        return value.substring(0, 4) + "-" + value.substring(4, 8) + "-" + value.substring(8);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "FollowUpCode[hidden]";
    }
}
