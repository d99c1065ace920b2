package bihuan.assessment;

import bihuan.kernel.Moment;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a round is about: {@code 2026-Q1} a quarter, {@code 2026-H1} a half year, {@code 2026} a year; days of Shanghai.
 *
 * @param text as it is written
 */
public record AssessmentPeriod(@JsonValue String text) {
    private static final Pattern FORM = Pattern.compile("(2[01]\\d\\d)(?:-(?:Q([1-4])|H([12])))?");
    private static final int MONTHS_OF_YEAR = 12;

    /** @throws IllegalArgumentException if it is none */
    @JsonCreator
    public AssessmentPeriod {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a quarter, half year or year: " + text);
        }
    }

    /** Reads a period; empty if it is none. */
    public static Optional<AssessmentPeriod> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new AssessmentPeriod(text)) : Optional.empty();
    }

    /** The quarter, half year or year in which a day lies. */
    public static AssessmentPeriod of(RoundKind kind, LocalDate day) {
        int month = day.getMonthValue();
        return new AssessmentPeriod(
                switch (kind) {
                    case QUARTER -> day.getYear() + "-Q" + (month + 2) / 3;
                    case HALF_YEAR -> day.getYear() + "-H" + (month + 5) / 6;
                    case YEAR -> Integer.toString(day.getYear());
                });
    }

    public RoundKind kind() {
        return text.contains("Q") ? RoundKind.QUARTER : text.contains("H") ? RoundKind.HALF_YEAR : RoundKind.YEAR;
    }

    public LocalDate first() {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException(text);
        }
        int number = parts.group(2) != null
                ? Integer.parseInt(parts.group(2))
                : parts.group(3) != null ? Integer.parseInt(parts.group(3)) : 1;
        return LocalDate.of(Integer.parseInt(parts.group(1)), (number - 1) * months() + 1, 1);
    }

    /** Its last day, included. */
    public LocalDate last() {
        return first().plusMonths(months()).minusDays(1);
    }

    /** The one before, of the same kind. */
    public AssessmentPeriod previous() {
        return of(kind(), first().minusDays(1));
    }

    /** Midnight in Shanghai after its last day. */
    public Instant until() {
        return last().plusDays(1).atStartOfDay(Moment.ZONE).toInstant();
    }

    private int months() {
        return switch (kind()) {
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR -> MONTHS_OF_YEAR;
        };
    }
}
