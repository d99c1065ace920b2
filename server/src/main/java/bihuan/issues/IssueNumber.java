package bihuan.issues;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * How people name an issue (诉求编号): day of receipt, running number, check digit, as {@code 20261122-000017-4}.
 *
 * @param value 17 to 20 characters; the check digit is right
 */
public record IssueNumber(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("\\d{8}-\\d{6,9}-\\d");

    /** @throws IllegalArgumentException if the shape or the check digit is wrong */
    @JsonCreator
    public IssueNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not the number of an issue");
        }
    }

    /**
     * Makes the number of an issue.
     *
     * @param running 1 to 999,999,999
     */
    public static IssueNumber of(LocalDate received, long running) {
        String body = DateTimeFormatter.BASIC_ISO_DATE.format(received) + "-" + "%06d".formatted(running);
        return new IssueNumber(body + "-" + Damm.checkDigit(body.replace("-", "")));
    }

    /** Whether shape and check digit are right; whether there is such an issue is another question. */
    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches() && Damm.isValid(text.replace("-", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
