package bihuan.assignments.domain;

import bihuan.assignments.AssignmentEvent.MatterFolded;
import bihuan.assignments.AssignmentEvent.MatterUnfolded;
import bihuan.assignments.AssignmentRefusal;
import bihuan.kernel.Refusal;

/** Folding a matter into another one (并案), and taking it apart again. */
public final class Folding {
    private Folding() {}

    public static MatterFolded fold(Act act, Matter into) {
        Judging.requireOutside(act);
        act.require(MatterFolded.class);
        if (!into.stage().isOpen() || into.origin().id().equals(act.id())) {
            throw Refusal.of(AssignmentRefusal.BAD_TARGET);
        }
        return new MatterFolded(
                act.jurisdiction(),
                act.id(),
                act.version(),
                act.by(),
                act.at(),
                into.origin().id());
    }

    public static MatterUnfolded unfold(Act act) {
        act.require(MatterUnfolded.class);
        return new MatterUnfolded(
                act.jurisdiction(),
                act.id(),
                act.version(),
                act.by(),
                act.at(),
                act.terms().inWorkingHours(act.at(), AssignmentRules.DISPATCH_HOURS));
    }
}
