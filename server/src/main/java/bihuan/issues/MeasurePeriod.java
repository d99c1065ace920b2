package bihuan.issues;

import bihuan.kernel.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period of measurement: {@code 2026-10} a month, {@code 2026-Q3} a quarter, {@code 2026-H1} a half year, {@code 2026} a year,
 * {@code 2026-10-01..2026-10-15} days, both included.
 *
 * @param text as written
 * @param first its first day
 * @param last its last day, included
 */
public record MeasurePeriod(String text, LocalDate first, LocalDate last) {
    private static final Pattern MONTHS = Pattern.compile("(\\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?");
    private static final Pattern DAYS = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)\\.\\.(\\d{4}-\\d\\d-\\d\\d)");
    private static final long MOST_DAYS = 1_100;

    /** Reads a period; empty if it is none, or longer than three years. */
    public static Optional<MeasurePeriod> parse(String text) {
        Matcher months = MONTHS.matcher(text);
        if (months.matches()) {
            return Optional.of(ofMonths(text, months)).filter(period -> period.first.getYear() >= 2000);
        }
        Matcher days = DAYS.matcher(text);
        return days.matches() ? ofDays(text, days.group(1), days.group(2)) : Optional.empty();
    }

    private static MeasurePeriod ofMonths(String text, Matcher parts) {
        int year = Integer.parseInt(parts.group(1));
        String month = parts.group(2);
        String quarter = parts.group(3);
        String half = parts.group(4);
        if (month != null) {
            return months(text, year, Integer.parseInt(month), 1);
        }
        if (quarter != null) {
            return months(text, year, Integer.parseInt(quarter) * 3 - 2, 3);
        }
        return half != null ? months(text, year, Integer.parseInt(half) * 6 - 5, 6) : months(text, year, 1, 12);
    }

    private static MeasurePeriod months(String text, int year, int month, int length) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new MeasurePeriod(text, first, first.plusMonths(length).minusDays(1));
    }

    private static Optional<MeasurePeriod> ofDays(String text, String from, String to) {
        try {
            LocalDate first = LocalDate.parse(from);
            LocalDate last = LocalDate.parse(to);
            boolean sensible = !last.isBefore(first)
                    && ChronoUnit.DAYS.between(first, last) < MOST_DAYS
                    && first.getYear() >= 2000;
            return sensible ? Optional.of(new MeasurePeriod(text, first, last)) : Optional.empty();
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The period of the same kind before: last month, the quarter before, as many days before. */
    public MeasurePeriod previous() {
        boolean wholeMonths = first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
        LocalDate end = first.minusDays(1);
        LocalDate start = wholeMonths
                ? first.minusMonths(ChronoUnit.MONTHS.between(first, last.plusDays(1)))
                : first.minusDays(ChronoUnit.DAYS.between(first, last) + 1);
        return new MeasurePeriod(start + ".." + end, start, end);
    }

    /** Midnight in Shanghai at its beginning. */
    public Instant from() {
        return first.atStartOfDay(Moment.ZONE).toInstant();
    }

    /** Midnight in Shanghai after its last day. */
    public Instant until() {
        return last.plusDays(1).atStartOfDay(Moment.ZONE).toInstant();
    }
}
