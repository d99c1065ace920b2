package bihuan.calendar;

import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** A module that keeps one deadline per jurisdiction, in memory. */
@Component
class KeeperForTests implements DeadlineKeeper {
    private final Map<JurisdictionId, Deadline> deadlines = new ConcurrentHashMap<>();

    void keep(JurisdictionId jurisdiction, Deadline deadline) {
        deadlines.put(jurisdiction, deadline);
    }

    Deadline kept(JurisdictionId jurisdiction) {
        return Objects.requireNonNull(deadlines.get(jurisdiction));
    }

    @Override
    public int recompute(JurisdictionId jurisdiction, WorkCalendar calendar, Actor by, Instant at) {
        int moved = preview(jurisdiction, calendar, 1).total();
        deadlines.computeIfPresent(
                jurisdiction, (city, deadline) -> with(calendar).apply(deadline));
        return moved;
    }

    @Override
    public AffectedDeadlines preview(JurisdictionId jurisdiction, WorkCalendar calendar, int atMost) {
        Deadline before = deadlines.get(jurisdiction);
        if (before == null || with(calendar).apply(before).due().equals(before.due())) {
            return AffectedDeadlines.NONE;
        }
        Instant after = with(calendar).apply(before).due();
        return new AffectedDeadlines(1, List.of(new AffectedDeadlines.Move("test:1", before.due(), after)));
    }

    private static UnaryOperator<Deadline> with(WorkCalendar calendar) {
        return deadline -> calendar.deadline(deadline.start(), deadline.allowance(), deadline.pauses());
    }
}
