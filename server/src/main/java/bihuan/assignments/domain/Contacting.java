package bihuan.assignments.domain;

import bihuan.assignments.AssignmentEvent.EnterpriseContacted;
import bihuan.assignments.AssignmentId;
import bihuan.assignments.AssignmentRefusal;
import bihuan.assignments.AssignmentState;
import bihuan.assignments.ContactWay;
import bihuan.kernel.Refusal;
import java.util.EnumSet;
import java.util.Set;

/** First contact with the enterprise (首次联系), and each later one. */
public final class Contacting {
    private static final Set<AssignmentState> WORKING =
            EnumSet.of(AssignmentState.SIGNED, AssignmentState.SUSPENDED, AssignmentState.PLEDGED);

    private Contacting() {}

    public static EnterpriseContacted contact(Act act, AssignmentId id, ContactWay way, String note) {
        Assignment part = act.matter().part(id);
        act.requireHandler(part);
        act.require(EnterpriseContacted.class);
        if (!WORKING.contains(part.state())) {
            throw Refusal.of(AssignmentRefusal.WRONG_STATE).with("state", part.state());
        }
        String digest = Words.digest(Words.require(note, Words.REASON, "/note"));
        return new EnterpriseContacted(
                act.jurisdiction(), act.id(), act.version(), act.by(), act.at(), part.id(), part.unit(), way, digest);
    }
}
