package bihuan.assignments.domain;

import bihuan.assignments.AssignmentEvent;
import bihuan.assignments.AssignmentRefusal;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;

/** Somebody does something to a matter at a moment: what every ability decides upon. */
public record Act(Matter matter, Actor by, Instant at, Terms terms) {
    JurisdictionId jurisdiction() {
        return matter.origin().jurisdiction();
    }

    MatterId id() {
        return matter.origin().id();
    }

    int version() {
        return matter.version() + 1;
    }

    LocalDate today() {
        return at.atZone(bihuan.kernel.Moment.ZONE).toLocalDate();
    }

    void require(Class<? extends AssignmentEvent> event) {
        Transitions.require(matter.stage(), event);
    }

    boolean byUnitOf(Assignment part) {
        UnitId actor = by.unit();
        return actor != null && terms.within(part.unit(), actor);
    }

    /** The caller works for the unit, or for one above it. */
    void requireHandler(Assignment part) {
        if (!byUnitOf(part)) {
            throw Refusal.of(AssignmentRefusal.NOT_YOUR_ASSIGNMENT);
        }
    }

    void requireLead(Assignment part) {
        if (!part.lead()) {
            throw Refusal.of(AssignmentRefusal.ONLY_LEAD);
        }
    }

    void requireState(Assignment part, bihuan.assignments.AssignmentState state) {
        if (part.state() != state) {
            throw Refusal.of(AssignmentRefusal.WRONG_STATE).with("state", part.state());
        }
    }

    static Refusal refusal(AssignmentRefusal code) {
        return Refusal.of(code);
    }
}
