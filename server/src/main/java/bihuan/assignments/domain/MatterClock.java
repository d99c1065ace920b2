package bihuan.assignments.domain;

import bihuan.assignments.AssignmentId;
import bihuan.assignments.ChaseStep;
import bihuan.assignments.ClockKind;
import bihuan.calendar.Deadline;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a matter: who must do something by when, and whether it was done in time.
 *
 * @param no running number within the matter, from 1
 * @param assignment whose, {@code null} for clocks of the bureau and of the enterprise
 * @param unit who must act, {@code null} for the enterprise
 * @param cycle 0 for the first handling, then the number of the redo
 * @param taken the steps of the ladder that are done for this due time, in their order
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
        List<ChaseStep> taken,
        @Nullable Instant nextCheckAt) {

    public MatterClock {
        taken = taken.stream().sorted().toList();
    }

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
        return new MatterClock(no, kind, assignment, unit, cycle, deadline, at, how, taken, null);
    }

    /** Another deadline; steps that its ladder would have taken already are not taken. */
    MatterClock moved(Deadline to, Instant at, Terms terms) {
        Ladder ladder = terms.rule(AssignmentRules.LADDER);
        return at(to, unit == null ? Set.of() : ladder.passed(terms.calendar(), kind, to, at), terms);
    }

    MatterClock climbed(ChaseStep step, Terms terms) {
        Set<ChaseStep> more = EnumSet.of(step);
        more.addAll(taken);
        return at(deadline, more, terms);
    }

    /** The same, to be looked at when the ladder in force says so. */
    MatterClock looked(Terms terms) {
        return at(deadline, taken, terms);
    }

    /** The step that follows by the ladder in force. */
    Optional<Ladder.Next> next(Terms terms) {
        return terms.rule(AssignmentRules.LADDER).next(terms.calendar(), kind, deadline, Set.copyOf(taken));
    }

    MatterClock quiet() {
        return new MatterClock(no, kind, assignment, unit, cycle, deadline, null, null, taken, null);
    }

    /** The enterprise is never chased: when its time is over, the bureau calls back. */
    MatterClock at(Deadline to, Collection<ChaseStep> steps, Terms terms) {
        MatterClock bare = new MatterClock(no, kind, assignment, unit, cycle, to, null, null, List.copyOf(steps), null);
        Instant next = unit == null
                ? terms.calendar().nextWorkingMoment(to.due())
                : bare.next(terms).map(Ladder.Next::at).orElse(null);
        return new MatterClock(no, kind, assignment, unit, cycle, to, null, null, bare.taken, next);
    }
}
