package bihuan.assignments.domain;

import bihuan.assignments.AssignmentEvent.ConsultationCalled;
import bihuan.assignments.AssignmentEvent.Moved;
import bihuan.assignments.AssignmentEvent.ReturnDenied;
import bihuan.assignments.AssignmentEvent.ReturnGranted;
import bihuan.assignments.AssignmentEvent.ReturnRequested;
import bihuan.assignments.AssignmentId;
import bihuan.assignments.AssignmentRefusal;
import bihuan.assignments.AssignmentState;
import bihuan.assignments.ClockKind;
import bihuan.assignments.Handling;
import bihuan.assignments.Stage;
import bihuan.calendar.Deadline;
import bihuan.calendar.Pause;
import bihuan.kernel.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Return to sender (退件): in time, once per unit, with a reason from the list; the dispatcher rules. The second return of a lead in
 * one matter calls the joint consultation, and what that names stays.
 */
public final class Returning {
    private static final List<BiConsumer<Act, Assignment>> CONDITIONS =
            List.of(Returning::notNamed, Returning::onlyOnce, Returning::inTime);

    private Returning() {}

    public static ReturnRequested request(Act act, AssignmentId id, Handling.ReturnRequest request) {
        Assignment part = act.matter().part(id);
        act.requireHandler(part);
        act.require(ReturnRequested.class);
        CONDITIONS.forEach(condition -> condition.accept(act, part));
        Transitions.check(part.state(), AssignmentState.RETURN_REQUESTED);
        int attempt = act.matter().progress().returns() + (part.lead() ? 1 : 0);
        return new ReturnRequested(
                act.jurisdiction(),
                act.id(),
                act.version(),
                act.by(),
                act.at(),
                part.id(),
                part.unit(),
                request.reason(),
                Words.require(request.argument(), Words.REASON, "/argument"),
                request.suggested(),
                Math.max(attempt, 1),
                act.terms().inWorkingDays(act.at(), AssignmentRules.RULING_DAYS));
    }

    /** Whether what was just requested goes to the joint consultation. */
    public static boolean callsConsultation(Matter matter, AssignmentId id) {
        return matter.part(id).lead() && matter.progress().returns() > 1;
    }

    public static ConsultationCalled consult(Act act, AssignmentId id) {
        act.require(ConsultationCalled.class);
        Assignment part = act.matter().part(id);
        return new ConsultationCalled(
                act.jurisdiction(),
                act.id(),
                act.version(),
                act.by(),
                act.at(),
                part.id(),
                part.unit(),
                act.terms().inWorkingDays(act.at(), AssignmentRules.CONSULTATION_DAYS));
    }

    public static ReturnGranted grant(Act act, AssignmentId id, String ruling) {
        Assignment part = awaitingRuling(act, id);
        act.require(ReturnGranted.class);
        Deadline dispatchBy = act.terms().inWorkingHours(act.at(), AssignmentRules.DISPATCH_HOURS);
        return new ReturnGranted(
                act.jurisdiction(),
                act.id(),
                act.version(),
                act.by(),
                act.at(),
                part.id(),
                part.unit(),
                Words.require(ruling, Words.REASON, "/reason"),
                part.lead() ? dispatchBy : null);
    }

    public static ReturnDenied deny(Act act, AssignmentId id, String ruling) {
        Assignment part = awaitingRuling(act, id);
        act.require(ReturnDenied.class);
        return new ReturnDenied(
                act.jurisdiction(),
                act.id(),
                act.version(),
                act.by(),
                act.at(),
                part.id(),
                part.unit(),
                Words.require(ruling, Words.REASON, "/reason"),
                paused(act, part));
    }

    /** The dispatcher rules, but not on what his own unit gave back. */
    private static Assignment awaitingRuling(Act act, AssignmentId id) {
        Assignment part = act.matter().part(id);
        boolean leadWaits = !part.lead() || act.matter().stage() == Stage.RETURN_REQUESTED;
        if (part.state() != AssignmentState.RETURN_REQUESTED || !leadWaits) {
            throw Refusal.of(AssignmentRefusal.NOTHING_TO_DECIDE);
        }
        Approving.requireOutside(act, part);
        return part;
    }

    private static List<Moved> paused(Act act, Assignment part) {
        Instant asked = act.matter()
                .clocks()
                .running(part.id(), ClockKind.RULING)
                .orElseThrow()
                .deadline()
                .start();
        return act.matter()
                .clocks()
                .running()
                .filter(clock -> clock.belongsTo(part.id()) && clock.kind() != ClockKind.RULING)
                .map(clock -> new Moved(
                        part.id(), clock.kind(), Returning.paused(act, clock.deadline(), new Pause(asked, act.at()))))
                .toList();
    }

    private static Deadline paused(Act act, Deadline deadline, Pause pause) {
        List<Pause> pauses = new ArrayList<>(deadline.pauses());
        pauses.add(pause);
        return act.terms().calendar().deadline(deadline.start(), deadline.allowance(), pauses);
    }

    private static void notNamed(Act act, Assignment part) {
        if (part.lead() && act.matter().progress().leadNamed()) {
            throw Refusal.of(AssignmentRefusal.LEAD_IS_NAMED);
        }
    }

    private static void onlyOnce(Act act, Assignment part) {
        boolean before = act.matter().parts().stream()
                .anyMatch(other ->
                        other.askedToReturn() && other.unit().equals(part.unit()) && other.lead() == part.lead());
        if (before) {
            throw Refusal.of(AssignmentRefusal.RETURNED_BEFORE);
        }
    }

    private static void inTime(Act act, Assignment part) {
        Deadline limit = act.terms().inWorkingDays(part.times().dispatched(), AssignmentRules.RETURN_WITHIN);
        if (!limit.isMetAt(act.at())) {
            throw Refusal.of(AssignmentRefusal.RETURN_TOO_LATE).with("until", limit.due());
        }
    }
}
