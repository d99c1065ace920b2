package bihuan.assignments.domain;

import bihuan.assignments.AssignmentEvent.AssignmentSigned;
import bihuan.assignments.AssignmentId;
import bihuan.assignments.AssignmentState;

/** Signing (签收): the unit says that it has the matter. */
public final class Signing {
    private Signing() {}

    public static AssignmentSigned sign(Act act, AssignmentId id) {
        Assignment part = act.matter().part(id);
        act.requireHandler(part);
        act.require(AssignmentSigned.class);
        act.requireState(part, AssignmentState.DISPATCHED);
        return new AssignmentSigned(
                act.jurisdiction(), act.id(), act.version(), act.by(), act.at(), part.id(), part.unit());
    }
}
