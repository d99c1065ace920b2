package bihuan.assignments.domain;

import bihuan.assignments.AssignmentEvent.HandlerNamed;
import bihuan.assignments.AssignmentId;
import bihuan.assignments.AssignmentRefusal;
import bihuan.kernel.AccountId;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/** The unit names who of its people handles its part (经办人). */
public final class Naming {
    private Naming() {}

    /** @param unit the handler's, {@code null} if he is of none or cannot sign in */
    public static HandlerNamed name(Act act, AssignmentId id, AccountId handler, @Nullable UnitId unit) {
        Assignment part = act.matter().part(id);
        act.requireHandler(part);
        act.require(HandlerNamed.class);
        if (!part.active()) {
            throw Refusal.of(AssignmentRefusal.WRONG_STATE).with("state", part.state());
        }
        if (unit == null || !act.terms().within(part.unit(), unit)) {
            throw Refusal.of(AssignmentRefusal.NOT_A_COLLEAGUE).at("/handler");
        }
        return new HandlerNamed(
                act.jurisdiction(), act.id(), act.version(), act.by(), act.at(), part.id(), part.unit(), handler);
    }
}
