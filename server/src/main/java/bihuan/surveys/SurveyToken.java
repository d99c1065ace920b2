package bihuan.surveys;

import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;

/**
 * The secret in a link, by which an enterprise answers without an account: 120 random bits in Crockford's base 32. Only its digest is
 * kept.
 *
 * @param value 24 characters
 */
public record SurveyToken(@JsonValue String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static SurveyToken random() {
        StringBuilder token = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            token.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new SurveyToken(token.toString());
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "SurveyToken[hidden]";
    }
}
