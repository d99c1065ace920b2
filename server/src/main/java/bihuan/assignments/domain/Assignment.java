package bihuan.assignments.domain;

import bihuan.assignments.AssignmentId;
import bihuan.assignments.AssignmentState;
import bihuan.kernel.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One unit's part in a matter.
 *
 * @param askedToReturn whether it has used its one return
 * @param endedAt when it was given back, released or closed
 */
public record Assignment(
        AssignmentId id,
        UnitId unit,
        boolean lead,
        AssignmentState state,
        Instant dispatchedAt,
        @Nullable Instant signedAt,
        @Nullable Instant contactedAt,
        @Nullable Instant answeredAt,
        boolean askedToReturn,
        @Nullable Instant endedAt) {

    static Assignment dispatched(AssignmentId id, UnitId unit, boolean lead, Instant at) {
        return new Assignment(id, unit, lead, AssignmentState.DISPATCHED, at, null, null, null, false, null);
    }

    /** Whether the unit still owes something or may be called upon again. */
    public boolean active() {
        return endedAt == null;
    }

    /** Whether the unit owes an answer now. */
    public boolean owes() {
        return active() && state != AssignmentState.ANSWERED;
    }

    Assignment to(AssignmentState next) {
        Transitions.check(state, next);
        return new Assignment(
                id, unit, lead, next, dispatchedAt, signedAt, contactedAt, answeredAt, askedToReturn, endedAt);
    }

    Assignment signed(Instant at) {
        Assignment signed = to(AssignmentState.SIGNED);
        return new Assignment(
                id, unit, lead, signed.state, dispatchedAt, at, contactedAt, answeredAt, askedToReturn, null);
    }

    Assignment contacted(Instant at) {
        return contactedAt != null
                ? this
                : new Assignment(id, unit, lead, state, dispatchedAt, signedAt, at, answeredAt, askedToReturn, endedAt);
    }

    Assignment answered(Instant at) {
        Assignment answered = to(AssignmentState.ANSWERED);
        return new Assignment(
                id, unit, lead, answered.state, dispatchedAt, signedAt, contactedAt, at, askedToReturn, null);
    }

    Assignment asksToReturn() {
        Assignment asking = to(AssignmentState.RETURN_REQUESTED);
        return new Assignment(
                id, unit, lead, asking.state, dispatchedAt, signedAt, contactedAt, answeredAt, true, null);
    }

    Assignment mustKeep() {
        return to(signedAt == null ? AssignmentState.DISPATCHED : AssignmentState.SIGNED);
    }

    Assignment ended(AssignmentState how, Instant at) {
        Assignment ended = to(how);
        return new Assignment(
                id, unit, lead, ended.state, dispatchedAt, signedAt, contactedAt, answeredAt, askedToReturn, at);
    }
}
