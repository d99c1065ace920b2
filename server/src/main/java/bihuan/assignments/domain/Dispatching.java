package bihuan.assignments.domain;

import bihuan.assignments.AssignmentEvent;
import bihuan.assignments.AssignmentEvent.LeadNamed;
import bihuan.assignments.AssignmentEvent.MatterDispatched;
import bihuan.assignments.AssignmentEvent.MatterOpened;
import bihuan.assignments.AssignmentEvent.Part;
import bihuan.assignments.AssignmentId;
import bihuan.assignments.AssignmentRefusal;
import bihuan.assignments.Dispatch;
import bihuan.assignments.Handling;
import bihuan.assignments.Opening;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import bihuan.rulebook.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opening (立项) and dispatch (交办), also by a joint consultation (会商定责). */
public final class Dispatching {
    private static final int MOST_ASSISTING = 20;
    private static final int MOST_DAYS = 60;
    private static final int MOST_NOTE = 2_000;

    private Dispatching() {}

    /** The first event of a matter. */
    public static MatterOpened open(
            JurisdictionId jurisdiction, Opening opening, UnitId bureau, Actor by, Instant at, Terms terms) {
        return new MatterOpened(
                jurisdiction,
                opening.id(),
                1,
                by,
                at,
                opening.source(),
                opening.number(),
                opening.enterprise(),
                bureau,
                terms.inWorkingHours(at, AssignmentRules.DISPATCH_HOURS));
    }

    public static MatterDispatched dispatch(Act act, Dispatch dispatch) {
        act.require(MatterDispatched.class);
        Integer days = dispatch.answerWithinWorkingDays();
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            throw Refusal.of(AssignmentRefusal.ALLOWANCE_OUT_OF_RANGE).at("/answerWithinWorkingDays");
        }
        String note = dispatch.note();
        return new MatterDispatched(
                act.jurisdiction(),
                act.id(),
                act.version(),
                act.by(),
                act.at(),
                dispatch.category(),
                parts(act, dispatch.lead(), dispatch.assisting(), days, dispatch.contact()),
                note == null || note.isBlank() ? null : Words.require(note, MOST_NOTE, "/note"));
    }

    /** Ends the consultation. */
    public static LeadNamed nameLead(Act act, Handling.Consultation consultation) {
        act.require(LeadNamed.class);
        String category = act.matter().progress().category();
        if (category == null) {
            throw new IllegalStateException("Never dispatched: " + act.id());
        }
        return new LeadNamed(
                act.jurisdiction(),
                act.id(),
                act.version(),
                act.by(),
                act.at(),
                category,
                consultation.lead(),
                Words.require(consultation.ruling(), Words.REASON, "/ruling"),
                parts(act, consultation.lead(), consultation.assisting(), null, true));
    }

    private static List<Part> parts(
            Act act, UnitId lead, List<UnitId> assisting, @Nullable Integer days, boolean contact) {
        if (assisting.size() > MOST_ASSISTING) {
            throw Refusal.of(AssignmentRefusal.TOO_MANY_ASSISTING)
                    .at("/assisting")
                    .with("most", MOST_ASSISTING);
        }
        Set<UnitId> seen = new HashSet<>(Set.of(lead));
        List<Part> parts = new ArrayList<>();
        parts.add(part(act, lead, true, contact, days));
        for (int i = 0; i < assisting.size(); i++) {
            if (!seen.add(assisting.get(i))) {
                throw Refusal.of(AssignmentRefusal.UNIT_NAMED_TWICE).at("/assisting/" + i);
            }
            parts.add(part(act, assisting.get(i), false, false, null));
        }
        return parts;
    }

    private static Part part(Act act, UnitId unit, boolean lead, boolean contact, @Nullable Integer days) {
        Rule<Integer> rule = lead ? AssignmentRules.ANSWER_DAYS : AssignmentRules.ASSIST_DAYS;
        Terms terms = act.terms();
        return new AssignmentEvent.Part(
                AssignmentId.next(),
                unit,
                lead,
                terms.inWorkingHours(act.at(), AssignmentRules.SIGN_HOURS),
                contact ? terms.inWorkingDays(act.at(), AssignmentRules.CONTACT_DAYS) : null,
                terms.inWorkingDays(act.at(), days == null ? terms.rule(rule) : days));
    }
}
