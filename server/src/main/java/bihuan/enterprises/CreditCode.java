package bihuan.enterprises;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A unified social credit code (统一社会信用代码, GB 32100-2015): registering department, kind, six digits of the registering area, the
 * nine characters of an organisation code (GB 11714) with its own check character, and a check character over all.
 *
 * @param value 18 characters out of {@value #ALPHABET}
 */
public record CreditCode(@JsonValue String value) {
    /** The 31 characters: digits and capitals without I, O, S, V and Z. */
    public static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** What can be wrong with a code. */
    public enum Fault {
        LENGTH,
        CHARACTER,
        AREA,
        ORGANISATION_CHECK,
        CHECK
    }

    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    public CreditCode {
        Optional<Fault> fault = faultOf(value);
        if (fault.isPresent()) {
            throw new IllegalArgumentException("Not a credit code: " + fault.get());
        }
    }

    /**
     * Reads a code as people write it: full-width, in lower case, with spaces or hyphens.
     *
     * @throws IllegalArgumentException if {@link #faultOf} finds something wrong
     */
    @JsonCreator
    public static CreditCode parse(String text) {
        return new CreditCode(normalise(text));
    }

    /** Full-width to half-width, lower to upper case, spaces and hyphens removed; nothing is guessed. */
    public static String normalise(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return narrow.replaceAll("[\\s\\p{Z}\\p{Pd}\\p{Cf}]", "").toUpperCase(Locale.ROOT);
    }

    /** The first thing that is wrong with a normalised code, empty if it is valid. */
    public static Optional<Fault> faultOf(String code) {
        if (code.length() != LENGTH) {
            return Optional.of(Fault.LENGTH);
        }
        if (!code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            return Optional.of(Fault.CHARACTER);
        }
        if (!code.substring(2, 8).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Fault.AREA);
        }
        if (organisationCheck(code.substring(8, 16)) != code.charAt(16)) {
            return Optional.of(Fault.ORGANISATION_CHECK);
        }
        return check(code.substring(0, 17)) == code.charAt(17) ? Optional.empty() : Optional.of(Fault.CHECK);
    }

    /** The check character (GB 32100) of the first 17. */
    public static char check(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** The check character (GB 11714) of the first eight of an organisation code; X stands for ten. */
    public static char organisationCheck(String first8) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(first8.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    @Override
    public String toString() {
        return value;
    }
}
