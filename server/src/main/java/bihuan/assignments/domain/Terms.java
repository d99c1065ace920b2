package bihuan.assignments.domain;

import bihuan.calendar.Allowance;
import bihuan.calendar.Deadline;
import bihuan.calendar.WorkCalendar;
import bihuan.kernel.UnitId;
import bihuan.rulebook.Rule;
import java.time.Instant;
import java.util.List;

/** What the loop must know of its surroundings: the calendar, the rules in force, and which unit stands above which. */
public interface Terms {
    WorkCalendar calendar();

    <T> T rule(Rule<T> rule);

    /** Whether {@code unit} is {@code ancestor} or below it. */
    boolean within(UnitId unit, UnitId ancestor);

    default Deadline inWorkingDays(Instant start, int days) {
        return calendar().deadline(start, new Allowance.WorkingDays(days), List.of());
    }

    default Deadline inWorkingDays(Instant start, Rule<Integer> rule) {
        return inWorkingDays(start, rule(rule));
    }

    default Deadline inWorkingHours(Instant start, Rule<Integer> rule) {
        return calendar().deadline(start, Allowance.WorkingTime.ofHours(rule(rule)), List.of());
    }
}
