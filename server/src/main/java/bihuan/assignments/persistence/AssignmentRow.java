package bihuan.assignments.persistence;

import bihuan.assignments.AssignmentId;
import bihuan.assignments.AssignmentState;
import bihuan.assignments.domain.Assignment;
import bihuan.assignments.domain.Matter;
import bihuan.kernel.AccountId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code assignments.assignment}; the components are its columns. */
record AssignmentRow(
        JurisdictionId jurisdictionId,
        AssignmentId id,
        MatterId matterId,
        int no,
        UnitId unitId,
        boolean lead,
        AssignmentState state,
        @Nullable String category,
        Instant dispatchedAt,
        @Nullable Instant signedAt,
        @Nullable Instant contactedAt,
        @Nullable Instant answeredAt,
        boolean askedToReturn,
        @Nullable Instant endedAt,
        @Nullable Instant due,
        @Nullable AccountId handlerAccountId) {

    static List<AssignmentRow> of(Matter matter) {
        List<AssignmentRow> rows = new ArrayList<>();
        for (Assignment part : matter.parts()) {
            rows.add(new AssignmentRow(
                    matter.origin().jurisdiction(),
                    part.id(),
                    matter.origin().id(),
                    rows.size() + 1,
                    part.unit(),
                    part.lead(),
                    part.state(),
                    matter.progress().category(),
                    part.times().dispatched(),
                    part.times().signed(),
                    part.times().contacted(),
                    part.times().answered(),
                    part.askedToReturn(),
                    part.times().ended(),
                    due(matter, part),
                    part.handler()));
        }
        return rows;
    }

    Assignment part() {
        Assignment.Times times = new Assignment.Times(dispatchedAt, signedAt, contactedAt, answeredAt, endedAt);
        return new Assignment(id, unitId, lead, state, handlerAccountId, times, askedToReturn);
    }

    private static @Nullable Instant due(Matter matter, Assignment part) {
        return matter.clocks()
                .running()
                .filter(clock ->
                        part.id().equals(clock.assignment()) && part.unit().equals(clock.unit()))
                .map(clock -> clock.deadline().due())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
