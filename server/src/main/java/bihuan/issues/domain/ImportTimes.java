package bihuan.issues.domain;

import bihuan.kernel.Moment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times as people write them in workbooks: {@code 2019/2/28 11:25:05}, {@code 2019-02-28}, {@code 2019年2月28日 11时25分}. */
public final class ImportTimes {
    private static final Pattern TIME = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?"
            + "(?:[T\\s]*(\\d{1,2})[:：时](\\d{1,2})(?:[:：分](\\d{1,2})(?:\\.\\d+)?秒?)?分?)?");

    private ImportTimes() {}

    /** The moment in Shanghai; midnight if there is no time of day; empty if it is none or there is no such day. */
    public static Optional<Instant> parse(String text) {
        Matcher parts = TIME.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(parts, 1),
                    number(parts, 2),
                    number(parts, 3),
                    number(parts, 4),
                    number(parts, 5),
                    number(parts, 6));
            return Optional.of(local.atZone(Moment.ZONE).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
