package bihuan.assignments.domain;

import bihuan.calendar.WorkCalendar;
import bihuan.kernel.UnitId;
import bihuan.rulebook.Rule;
import java.util.HashMap;
import java.util.Map;

/** Weekdays from 8:30 to 17:30, the rules as they are where nobody decided otherwise, and a tree of units. */
final class FixedTerms implements Terms {
    private final Map<UnitId, UnitId> parents = new HashMap<>();
    private final Map<String, Object> rules = new HashMap<>();
    private WorkCalendar calendar = WorkCalendar.weekdaysOnly(1);

    UnitId below(UnitId parent) {
        UnitId unit = UnitId.next();
        parents.put(unit, parent);
        return unit;
    }

    <T> FixedTerms decide(Rule<T> rule, T value) {
        rules.put(rule.key(), value);
        return this;
    }

    void adopt(WorkCalendar next) {
        calendar = next;
    }

    @Override
    public WorkCalendar calendar() {
        return calendar;
    }

    @Override
    public <T> T rule(Rule<T> rule) {
        return rule.type().cast(rules.getOrDefault(rule.key(), rule.fallback()));
    }

    @Override
    public boolean within(UnitId unit, UnitId ancestor) {
        UnitId at = unit;
        while (at != null) {
            if (at.equals(ancestor)) {
                return true;
            }
            at = parents.get(at);
        }
        return false;
    }
}
