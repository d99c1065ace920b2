package bihuan.assignments.domain;

import bihuan.assignments.AssignmentRefusal;
import bihuan.kernel.AccountId;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/** Who may decide on a request: never who made it. */
final class Approving {
    private Approving() {}

    /** Somebody of the unit itself, or of one above it. */
    static void requireInUnit(Act act, Assignment part, @Nullable AccountId requester) {
        if (!act.byUnitOf(part)) {
            throw Refusal.of(AssignmentRefusal.NOT_THE_APPROVER);
        }
        requireOther(act, requester);
    }

    /** Somebody who does not belong to the unit. */
    static void requireInBureau(Act act, Assignment part, @Nullable AccountId requester) {
        requireOutside(act, part);
        requireOther(act, requester);
    }

    static void requireOutside(Act act, Assignment part) {
        UnitId unit = act.by().unit();
        if (unit == null || act.terms().within(unit, part.unit())) {
            throw Refusal.of(AssignmentRefusal.NOT_THE_APPROVER);
        }
    }

    private static void requireOther(Act act, @Nullable AccountId requester) {
        if (requester != null && requester.equals(act.by().account())) {
            throw Refusal.of(AssignmentRefusal.OWN_REQUEST);
        }
    }
}
