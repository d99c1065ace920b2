package bihuan.calendar;

import bihuan.kernel.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks from the start of a deadline to its end and says of each day why it counts. */
final class Explainer {
    private final WorkCalendar calendar;
    private final Deadline deadline;
    private final List<Explanation.Shift> shifts = new ArrayList<>();
    private Instant due;

    Explainer(WorkCalendar calendar, Deadline deadline) {
        this.calendar = calendar;
        this.deadline = deadline;
        this.due = calendar.dueWithoutPauses(deadline.start(), deadline.allowance());
    }

    Explanation explain() {
        Instant dueWithoutPauses = due;
        deadline.pauses().forEach(this::shift);
        return new Explanation(deadline, dueWithoutPauses, shifts, days());
    }

    private void shift(Pause pause) {
        if (pause.from().isBefore(due)) {
            due = calendar.moved(due, pause);
            shifts.add(new Explanation.Shift(pause, calendar.workingTime(pause.from(), pause.until()), due));
        }
    }

    private List<Explanation.Day> days() {
        List<Explanation.Day> days = new ArrayList<>();
        LocalDate first = deadline.start().atZone(Moment.ZONE).toLocalDate();
        LocalDate last = due.atZone(Moment.ZONE).toLocalDate();
        int count = 0;
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            Duration paused = shifts.stream()
                    .map(Explanation.Shift::pause)
                    .map(within(date))
                    .reduce(Duration.ZERO, Duration::plus);
            boolean counts = calendar.isWorkingDay(date)
                    && date.isAfter(first)
                    && paused.compareTo(calendar.hours().perDay()) < 0;
            if (counts) {
                count++;
            }
            days.add(day(date, counts || date.equals(first) ? (Integer) count : null, paused));
        }
        return days;
    }

    private Explanation.Day day(LocalDate date, @Nullable Integer count, Duration paused) {
        Explanation.Reason reason = calendar.reason(date);
        boolean byDecision = reason == Explanation.Reason.HOLIDAY || reason == Explanation.Reason.MAKE_UP_DAY;
        Duration working = within(date).apply(new Pause(deadline.start(), due));
        return new Explanation.Day(
                date,
                reason,
                byDecision ? calendar.holiday(date) : null,
                count,
                working,
                paused,
                calendar.loaded(date));
    }

    /** The working time of a stretch that falls on a date. */
    private Function<Pause, Duration> within(LocalDate date) {
        Instant begin = date.atStartOfDay(Moment.ZONE).toInstant();
        Instant end = date.plusDays(1).atStartOfDay(Moment.ZONE).toInstant();
        return stretch -> calendar.workingTime(
                stretch.from().isAfter(begin) ? stretch.from() : begin,
                stretch.until().isBefore(end) ? stretch.until() : end);
    }
}
