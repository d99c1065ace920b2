package bihuan.assignments.domain;

import bihuan.assignments.AssignmentEvent;
import bihuan.assignments.AssignmentEvent.AssignmentAnswered;
import bihuan.assignments.AssignmentId;
import bihuan.assignments.AssignmentRefusal;
import bihuan.assignments.AssignmentState;
import bihuan.assignments.ClockKind;
import bihuan.assignments.Stage;
import bihuan.kernel.Refusal;

/** The answer (答复). That of the lead waits for nothing but the contact with the enterprise. */
public final class Answering {
    private Answering() {}

    public static AssignmentAnswered answer(Act act, AssignmentId id, String text) {
        Assignment part = answerable(act, id, AssignmentAnswered.class);
        return new AssignmentAnswered(
                act.jurisdiction(),
                act.id(),
                act.version(),
                act.by(),
                act.at(),
                part.id(),
                part.unit(),
                part.lead(),
                Words.digest(Words.require(text, Words.ANSWER, "/text")),
                part.lead() ? act.terms().inWorkingDays(act.at(), AssignmentRules.VERDICT_DAYS) : null);
    }

    /** The part, if it can be answered now by whoever acts. */
    static Assignment answerable(Act act, AssignmentId id, Class<? extends AssignmentEvent> event) {
        Assignment part = act.matter().part(id);
        act.requireHandler(part);
        act.require(event);
        if (part.state() != AssignmentState.PLEDGED) {
            act.requireState(part, AssignmentState.SIGNED);
        }
        if (part.lead()) {
            requireReady(act.matter(), part);
        }
        return part;
    }

    private static void requireReady(Matter matter, Assignment lead) {
        if (matter.stage() != Stage.IN_HANDLING && matter.stage() != Stage.PLEDGED) {
            throw Refusal.of(AssignmentRefusal.WRONG_STAGE).with("stage", matter.stage());
        }
        requireContact(matter, lead);
    }

    /** Who must get in touch has a clock for it, which runs until he did. */
    static void requireContact(Matter matter, Assignment lead) {
        if (lead.contactedAt() == null
                && matter.clocks().running(lead.id(), ClockKind.CONTACT).isPresent()) {
            throw Refusal.of(AssignmentRefusal.CONTACT_FIRST);
        }
    }
}
