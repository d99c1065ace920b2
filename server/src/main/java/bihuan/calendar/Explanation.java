package bihuan.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a deadline is due when it is, to be read by whoever doubts it.
 *
 * @param dueWithoutPauses what the allowance alone would give
 * @param shifts what each pause did, in order; pauses after the deadline did nothing and are not listed
 * @param days every day from that of receipt to that of the due moment
 */
public record Explanation(Deadline deadline, Instant dueWithoutPauses, List<Shift> shifts, List<Day> days) {
    public Explanation {
        shifts = List.copyOf(shifts);
        days = List.copyOf(days);
    }

    /** A pause, the working time in it, and the due moment that this led to. */
    public record Shift(Pause pause, Duration workingTime, Instant dueThen) {}

    /** Why a day counts or does not. */
    public enum Reason {
        /** 工作日: a weekday. */
        WEEKDAY(true),
        /** 调休上班: a weekend day that is worked instead of a holiday. */
        MAKE_UP_DAY(true),
        /** 周末. */
        WEEKEND(false),
        /** 放假: decided by the State Council. */
        HOLIDAY(false);

        private final boolean working;

        Reason(boolean working) {
            this.working = working;
        }

        public boolean isWorking() {
            return working;
        }
    }

    /**
     * One day of the way.
     *
     * @param holiday the holiday that is the cause of {@code HOLIDAY} or {@code MAKE_UP_DAY}
     * @param count 0 for the day of receipt, then 1, 2, …: the number of working days so far that were not paused from open to
     *     close; {@code null} on days that do not count
     * @param working office time of the day between start and due
     * @param paused the part of it in which the clock stood still
     * @param decided whether the year of this day has been decided, or plain weekdays are assumed
     */
    public record Day(
            LocalDate date,
            Reason reason,
            @Nullable String holiday,
            @Nullable Integer count,
            Duration working,
            Duration paused,
            boolean decided) {}
}
