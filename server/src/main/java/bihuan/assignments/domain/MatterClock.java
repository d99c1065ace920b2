package bihuan.assignments.domain;

import bihuan.assignments.AssignmentId;
import bihuan.assignments.ClockKind;
import bihuan.calendar.Deadline;
import bihuan.kernel.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a matter: who must do something by when, and whether it was done in time.
 *
 * @param no running number within the matter, from 1
 * @param assignment whose, {@code null} for clocks of the bureau and of the enterprise
 * @param unit who must act, {@code null} for the enterprise
 * @param cycle 0 for the first handling, then the number of the redo
 * @param rung how many steps of the ladder are done
 * @param nextCheckAt when the sweep must look, {@code null} if never
 */
public record MatterClock(
        int no,
        ClockKind kind,
        @Nullable AssignmentId assignment,
        @Nullable UnitId unit,
        int cycle,
        Deadline deadline,
        @Nullable Instant stoppedAt,
        @Nullable Outcome outcome,
        int rung,
        @Nullable Instant nextCheckAt) {

    public boolean running() {
        return stoppedAt == null;
    }

    boolean belongsTo(@Nullable AssignmentId id) {
        return id != null && id.equals(assignment);
    }

    MatterClock done(Instant at) {
        return stopped(at, deadline.isMetAt(at) ? Outcome.IN_TIME : Outcome.LATE);
    }

    MatterClock overtaken(Instant at) {
        return stopped(at, deadline.isMetAt(at) ? Outcome.VOID : Outcome.LATE);
    }

    private MatterClock stopped(Instant at, Outcome how) {
        return new MatterClock(no, kind, assignment, unit, cycle, deadline, at, how, rung, null);
    }

    /** Another deadline; steps that its ladder would have taken already are not taken. */
    MatterClock moved(Deadline to, Instant at, Terms terms) {
        Ladder ladder = terms.rule(AssignmentRules.LADDER);
        return at(to, unit == null ? 0 : ladder.passed(terms.calendar(), kind, to, at), terms);
    }

    MatterClock climbed(Terms terms) {
        return at(deadline, rung + 1, terms);
    }

    MatterClock quiet() {
        return new MatterClock(no, kind, assignment, unit, cycle, deadline, null, null, rung, null);
    }

    /** The enterprise is never chased: when its time is over, the bureau calls back. */
    MatterClock at(Deadline to, int steps, Terms terms) {
        Instant next = unit == null
                ? terms.calendar().nextWorkingMoment(to.due())
                : terms.rule(AssignmentRules.LADDER).when(terms.calendar(), kind, to, steps);
        return new MatterClock(no, kind, assignment, unit, cycle, to, null, null, steps, next);
    }
}
