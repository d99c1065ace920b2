package bihuan.calendar.web;

import bihuan.calendar.Allowance;
import bihuan.calendar.CalendarRefusal;
import bihuan.calendar.Explanation;
import bihuan.calendar.WorkCalendar;
import bihuan.kernel.Moment;
import bihuan.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "When is it due?", asked by anybody. */
record DeadlineQuestion(
        Instant start,
        @Nullable Integer workingDays,
        @Nullable Integer workingHours) {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final int MOST_DAYS = 500;
    private static final int MOST_HOURS = 4000;

    Explanation answer(WorkCalendar calendar) {
        int year = start.atZone(Moment.ZONE).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.of(CalendarRefusal.DATE_OUT_OF_RANGE).at("/start");
        }
        return calendar.explain(calendar.deadline(start, allowance(), List.of()));
    }

    private Allowance allowance() {
        if ((workingDays == null) == (workingHours == null)) {
            throw Refusal.of(CalendarRefusal.ALLOWANCE_INVALID).at("/workingDays");
        }
        if (workingDays != null) {
            return new Allowance.WorkingDays(within(workingDays, MOST_DAYS, "/workingDays"));
        }
        return Allowance.WorkingTime.ofHours(within(workingHours, MOST_HOURS, "/workingHours"));
    }

    private static int within(@Nullable Integer value, int most, String pointer) {
        if (value == null || value < 1 || value > most) {
            throw Refusal.of(CalendarRefusal.ALLOWANCE_INVALID).at(pointer);
        }
        return value;
    }
}
