package bihuan.assignments.domain;

import bihuan.assignments.AssignmentEvent.Recomputed;
import bihuan.calendar.Deadline;
import bihuan.calendar.WorkCalendar;
import java.util.List;
import java.util.Optional;

/** What a new calendar does to the deadlines of a matter. */
public final class Recomputing {
    private Recomputing() {}

    /** Clocks that run and would be due at another moment, or no longer only provisionally. */
    public static List<Recomputed> moved(Matter matter, WorkCalendar calendar) {
        return matter.clocks()
                .running()
                .filter(clock -> clock.deadline().calendarVersion() < calendar.version())
                .map(clock -> moved(clock, calendar))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Recomputed> moved(MatterClock clock, WorkCalendar calendar) {
        Deadline before = clock.deadline();
        Deadline after = calendar.deadline(before.start(), before.allowance(), before.pauses());
        boolean same = before.due().equals(after.due()) && before.provisional() == after.provisional();
        return same
                ? Optional.empty()
                : Optional.of(new Recomputed(clock.assignment(), clock.kind(), before.due(), after));
    }
}
