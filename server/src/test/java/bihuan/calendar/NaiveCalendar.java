package bihuan.calendar;

import bihuan.kernel.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same rules as {@link WorkCalendar}, walked day by day and minute by minute, so simple that it cannot be wrong. */
final class NaiveCalendar {
    private final Map<LocalDate, Boolean> off = new HashMap<>();

    NaiveCalendar(List<YearDecision> decisionsInOrder) {
        for (YearDecision decision : decisionsInOrder) {
            for (SpecialDay day : decision.days()) {
                off.put(day.date(), day.off());
            }
        }
    }

    boolean isWorkingDay(LocalDate date) {
        Boolean decided = off.get(date);
        return decided == null ? date.getDayOfWeek().getValue() <= 5 : !decided;
    }

    LocalDate plusWorkingDays(LocalDate date, int n) {
        LocalDate day = date;
        for (int left = Math.abs(n); left > 0; ) {
            day = day.plusDays(Integer.signum(n));
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /** Whether the office is open in the minute that begins at this moment. */
    boolean isWorkingMinute(Instant minute) {
        ZonedDateTime at = minute.atZone(Moment.ZONE);
        LocalTime time = at.toLocalTime();
        boolean morning = !time.isBefore(LocalTime.of(8, 30)) && time.isBefore(LocalTime.of(12, 0));
        boolean afternoon = !time.isBefore(LocalTime.of(13, 30)) && time.isBefore(LocalTime.of(17, 30));
        return isWorkingDay(at.toLocalDate()) && (morning || afternoon);
    }

    Duration workingTime(Instant from, Instant to) {
        long minutes = 0;
        for (Instant at = from; at.isBefore(to); at = at.plus(1, ChronoUnit.MINUTES)) {
            minutes += isWorkingMinute(at) ? 1 : 0;
        }
        return Duration.ofMinutes(minutes);
    }

    Instant plus(Instant from, Duration time) {
        Instant at = from;
        for (long left = time.toMinutes(); left > 0; at = at.plus(1, ChronoUnit.MINUTES)) {
            left -= isWorkingMinute(at) ? 1 : 0;
        }
        return at;
    }

    int closesBetween(Instant from, Instant to) {
        int closes = 0;
        LocalDate last = to.atZone(Moment.ZONE).toLocalDate();
        for (LocalDate day = from.atZone(Moment.ZONE).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            Instant close = day.atTime(17, 30).atZone(Moment.ZONE).toInstant();
            closes += isWorkingDay(day) && close.isAfter(from) && !close.isAfter(to) ? 1 : 0;
        }
        return closes;
    }

    /** The due moment: a clock that ticks in every open minute outside of the pauses that began while it still ran. */
    Instant due(Instant start, Allowance allowance, List<Pause> pauses) {
        Instant due = switch (allowance) {
            case Allowance.WorkingDays working ->
                plusWorkingDays(start.atZone(Moment.ZONE).toLocalDate(), working.days())
                        .atTime(17, 30)
                        .atZone(Moment.ZONE)
                        .toInstant();
            case Allowance.WorkingTime working -> plus(start, working.time());
        };
        for (Pause pause : pauses) {
            due = pause.from().isBefore(due) ? plus(due, workingTime(pause.from(), pause.until())) : due;
        }
        return due;
    }
}
