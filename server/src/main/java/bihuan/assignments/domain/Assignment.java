package bihuan.assignments.domain;

import bihuan.assignments.AssignmentId;
import bihuan.assignments.AssignmentState;
import bihuan.kernel.AccountId;
import bihuan.kernel.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One unit's part in a matter.
 *
 * @param handler who of the unit handles it (经办人): whoever signed, unless somebody else was named
 * @param askedToReturn whether it has used its one return
 * @param endedAt when it was given back, released or closed
 */
public record Assignment(
        AssignmentId id,
        UnitId unit,
        boolean lead,
        AssignmentState state,
        @Nullable AccountId handler,
        Times times,
        boolean askedToReturn) {

    /** When it went through what. */
    public record Times(
            Instant dispatched,
            @Nullable Instant signed,
            @Nullable Instant contacted,
            @Nullable Instant answered,
            @Nullable Instant ended) {}

    static Assignment dispatched(AssignmentId id, UnitId unit, boolean lead, Instant at) {
        Times times = new Times(at, null, null, null, null);
        return new Assignment(id, unit, lead, AssignmentState.DISPATCHED, null, times, false);
    }

    public @Nullable Instant signedAt() {
        return times.signed;
    }

    public @Nullable Instant contactedAt() {
        return times.contacted;
    }

    /** Whether the unit still owes something or may be called upon again. */
    public boolean active() {
        return times.ended == null;
    }

    /** Whether the unit owes an answer now. */
    public boolean owes() {
        return active() && state != AssignmentState.ANSWERED;
    }

    Assignment to(AssignmentState next) {
        Transitions.check(state, next);
        return new Assignment(id, unit, lead, next, handler, times, askedToReturn);
    }

    Assignment signed(@Nullable AccountId by, Instant at) {
        Assignment signed = at(new Times(times.dispatched, at, times.contacted, times.answered, null));
        return signed.handledBy(handler == null ? by : handler).to(AssignmentState.SIGNED);
    }

    Assignment handledBy(@Nullable AccountId who) {
        return new Assignment(id, unit, lead, state, who, times, askedToReturn);
    }

    Assignment contacted(Instant at) {
        return times.contacted != null
                ? this
                : at(new Times(times.dispatched, times.signed, at, times.answered, times.ended));
    }

    Assignment answered(Instant at) {
        return at(new Times(times.dispatched, times.signed, times.contacted, at, null))
                .to(AssignmentState.ANSWERED);
    }

    Assignment asksToReturn() {
        return new Assignment(id, unit, lead, state, handler, times, true).to(AssignmentState.RETURN_REQUESTED);
    }

    Assignment mustKeep() {
        return to(times.signed == null ? AssignmentState.DISPATCHED : AssignmentState.SIGNED);
    }

    Assignment ended(AssignmentState how, Instant at) {
        return at(new Times(times.dispatched, times.signed, times.contacted, times.answered, at))
                .to(how);
    }

    private Assignment at(Times when) {
        return new Assignment(id, unit, lead, state, handler, when, askedToReturn);
    }
}
