package bihuan.assignments;

import bihuan.calendar.Deadline;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.DomainEvent;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a matter and its assignments. {@code version} is the matter's version after the event. */
public sealed interface AssignmentEvent extends DomainEvent {
    MatterId matter();

    int version();

    @Override
    default String subject() {
        return "matter:" + matter().value();
    }

    record MatterOpened(
            JurisdictionId jurisdiction,
            MatterId matter,
            int version,
            Actor by,
            Instant at,
            String source,
            String number,
            @Nullable EnterpriseId enterprise,
            UnitId bureau,
            Deadline dispatchBy)
            implements AssignmentEvent {}

    /** One unit's part of a dispatch, with its clocks; only the lead must contact the enterprise by a time. */
    record Part(
            AssignmentId id,
            UnitId unit,
            boolean lead,
            Deadline signBy,
            @Nullable Deadline contactBy,
            Deadline answerBy) {}

    record MatterDispatched(
            JurisdictionId jurisdiction,
            MatterId matter,
            int version,
            Actor by,
            Instant at,
            String category,
            List<Part> parts,
            @Nullable String note)
            implements AssignmentEvent {}

    record AssignmentSigned(
            JurisdictionId jurisdiction,
            MatterId matter,
            int version,
            Actor by,
            Instant at,
            AssignmentId assignment,
            UnitId unit)
            implements AssignmentEvent {}

    /** Who of the unit handles its part (经办人). */
    record HandlerNamed(
            JurisdictionId jurisdiction,
            MatterId matter,
            int version,
            Actor by,
            Instant at,
            AssignmentId assignment,
            UnitId unit,
            AccountId handler)
            implements AssignmentEvent {}

    record EnterpriseContacted(
            JurisdictionId jurisdiction,
            MatterId matter,
            int version,
            Actor by,
            Instant at,
            AssignmentId assignment,
            UnitId unit,
            ContactWay way,
            String noteDigest)
            implements AssignmentEvent {}

    record AssignmentAnswered(
            JurisdictionId jurisdiction,
            MatterId matter,
            int version,
            Actor by,
            Instant at,
            AssignmentId assignment,
            UnitId unit,
            boolean lead,
            String textDigest,
            @Nullable Deadline verdictBy)
            implements AssignmentEvent {}

    record ReturnRequested(
            JurisdictionId jurisdiction,
            MatterId matter,
            int version,
            Actor by,
            Instant at,
            AssignmentId assignment,
            UnitId unit,
            ReturnReason reason,
            String argument,
            @Nullable UnitId suggested,
            int attempt,
            Deadline rulingBy)
            implements AssignmentEvent {}

    /**
     * Granted. The lead's return puts the matter in the bureau's hands again, to be dispatched elsewhere by {@code dispatchBy}; an
     * assisting unit's return only releases that unit.
     */
    record ReturnGranted(
            JurisdictionId jurisdiction,
            MatterId matter,
            int version,
            Actor by,
            Instant at,
            AssignmentId assignment,
            UnitId unit,
            String ruling,
            @Nullable Deadline dispatchBy)
            implements AssignmentEvent {}

    /** Denied: the unit goes on; its clocks stood still while the bureau had the matter. */
    record ReturnDenied(
            JurisdictionId jurisdiction,
            MatterId matter,
            int version,
            Actor by,
            Instant at,
            AssignmentId assignment,
            UnitId unit,
            String ruling,
            List<Moved> clocks)
            implements AssignmentEvent {}

    record ConsultationCalled(
            JurisdictionId jurisdiction,
            MatterId matter,
            int version,
            Actor by,
            Instant at,
            AssignmentId assignment,
            UnitId unit,
            Deadline rulingBy)
            implements AssignmentEvent {}

    /** The consultation names the lead for good; kept as precedent of the category. */
    record LeadNamed(
            JurisdictionId jurisdiction,
            MatterId matter,
            int version,
            Actor by,
            Instant at,
            String category,
            UnitId lead,
            String ruling,
            List<Part> parts)
            implements AssignmentEvent {}

    record ExtensionRequested(
            JurisdictionId jurisdiction,
            MatterId matter,
            int version,
            Actor by,
            Instant at,
            AssignmentId assignment,
            UnitId unit,
            ExtensionLevel level,
            int workingDays,
            String reason)
            implements AssignmentEvent {}

    record ExtensionGranted(
            JurisdictionId jurisdiction,
            MatterId matter,
            int version,
            Actor by,
            Instant at,
            AssignmentId assignment,
            UnitId unit,
            ExtensionLevel level,
            Deadline answerBy)
            implements AssignmentEvent {}

    record ExtensionDenied(
            JurisdictionId jurisdiction,
            MatterId matter,
            int version,
            Actor by,
            Instant at,
            AssignmentId assignment,
            UnitId unit,
            ExtensionLevel level,
            String reason)
            implements AssignmentEvent {}

    /** An answer that the unit's leader has to approve before it is given. */
    record AnswerSubmitted(
            JurisdictionId jurisdiction,
            MatterId matter,
            int version,
            Actor by,
            Instant at,
            AssignmentId assignment,
            UnitId unit,
            String textDigest)
            implements AssignmentEvent {}

    /** It goes back to be written anew. */
    record AnswerRefused(
            JurisdictionId jurisdiction,
            MatterId matter,
            int version,
            Actor by,
            Instant at,
            AssignmentId assignment,
            UnitId unit,
            String reason)
            implements AssignmentEvent {}

    record ClockSuspended(
            JurisdictionId jurisdiction,
            MatterId matter,
            int version,
            Actor by,
            Instant at,
            AssignmentId assignment,
            UnitId unit,
            Holder waitsFor,
            Instant until,
            String reason,
            Deadline answerBy)
            implements AssignmentEvent {}

    record ClockResumed(
            JurisdictionId jurisdiction,
            MatterId matter,
            int version,
            Actor by,
            Instant at,
            AssignmentId assignment,
            UnitId unit,
            Deadline answerBy)
            implements AssignmentEvent {}

    record PledgeRequested(
            JurisdictionId jurisdiction,
            MatterId matter,
            int version,
            Actor by,
            Instant at,
            AssignmentId assignment,
            UnitId unit,
            LocalDate until,
            int feedbackEveryWorkingDays,
            String reason)
            implements AssignmentEvent {}

    record PledgeDenied(
            JurisdictionId jurisdiction,
            MatterId matter,
            int version,
            Actor by,
            Instant at,
            AssignmentId assignment,
            UnitId unit,
            String reason)
            implements AssignmentEvent {}

    record MatterPledged(
            JurisdictionId jurisdiction,
            MatterId matter,
            int version,
            Actor by,
            Instant at,
            AssignmentId assignment,
            UnitId unit,
            LocalDate until,
            int feedbackEveryWorkingDays,
            Deadline answerBy,
            Deadline feedbackBy)
            implements AssignmentEvent {}

    record PledgeReported(
            JurisdictionId jurisdiction,
            MatterId matter,
            int version,
            Actor by,
            Instant at,
            AssignmentId assignment,
            UnitId unit,
            String textDigest,
            Deadline feedbackBy)
            implements AssignmentEvent {}

    /**
     * A step of the ladder.
     *
     * @param number the number of the paper (督办单号), from the supervision order upwards
     */
    record ChaseStepTaken(
            JurisdictionId jurisdiction,
            MatterId matter,
            int version,
            Actor by,
            Instant at,
            @Nullable AssignmentId assignment,
            UnitId unit,
            int clockNo,
            ClockKind clock,
            ChaseStep step,
            Instant due,
            boolean automatic,
            @Nullable String number)
            implements AssignmentEvent {}

    record VerdictGiven(
            JurisdictionId jurisdiction,
            MatterId matter,
            int version,
            Actor by,
            Instant at,
            Verdict verdict,
            @Nullable Deadline redoBy)
            implements AssignmentEvent {}

    /** The enterprise did not say anything in time: the bureau must call back. */
    record VerdictLapsed(
            JurisdictionId jurisdiction, MatterId matter, int version, Actor by, Instant at, Deadline callBackBy)
            implements AssignmentEvent {}

    record MatterDismissed(
            JurisdictionId jurisdiction, MatterId matter, int version, Actor by, Instant at, String reason)
            implements AssignmentEvent {}

    record MatterFolded(JurisdictionId jurisdiction, MatterId matter, int version, Actor by, Instant at, MatterId into)
            implements AssignmentEvent {}

    record MatterUnfolded(
            JurisdictionId jurisdiction, MatterId matter, int version, Actor by, Instant at, Deadline dispatchBy)
            implements AssignmentEvent {}

    /** A calendar changed: these deadlines were computed again. */
    record DeadlinesRecomputed(
            JurisdictionId jurisdiction,
            MatterId matter,
            int version,
            Actor by,
            Instant at,
            int calendarVersion,
            List<Recomputed> clocks)
            implements AssignmentEvent {}

    record Recomputed(@Nullable AssignmentId assignment, ClockKind clock, Instant before, Deadline after) {}

    /** A clock that has another deadline now. */
    record Moved(@Nullable AssignmentId assignment, ClockKind clock, Deadline deadline) {}
}
