package bihuan.assignments.domain;

import bihuan.assignments.AssignmentId;
import bihuan.assignments.ClockKind;
import bihuan.calendar.Deadline;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a matter.
 *
 * @param made how many there ever were
 * @param all those in memory; the ones that stopped long ago need not be
 */
public record Clocks(int made, List<MatterClock> all) {
    static final Clocks NONE = new Clocks(0, List.of());

    public Clocks {
        all = List.copyOf(all);
    }

    public Stream<MatterClock> running() {
        return all.stream().filter(MatterClock::running);
    }

    public Optional<MatterClock> running(ClockKind kind) {
        return running().filter(clock -> clock.kind() == kind).findFirst();
    }

    public Optional<MatterClock> running(AssignmentId assignment, ClockKind kind) {
        return running()
                .filter(clock -> clock.kind() == kind && clock.belongsTo(assignment))
                .findFirst();
    }

    /** The clock in which a unit must answer: the first or that of a redo. */
    public Optional<MatterClock> answering(AssignmentId assignment) {
        return running(assignment, ClockKind.ANSWER).or(() -> running(assignment, ClockKind.REDO));
    }

    Clocks start(
            ClockKind kind,
            @Nullable AssignmentId assignment,
            @Nullable UnitId unit,
            int cycle,
            Deadline deadline,
            Terms terms) {
        MatterClock bare =
                new MatterClock(made + 1, kind, assignment, unit, cycle, deadline, null, null, List.of(), null);
        List<MatterClock> more = new ArrayList<>(all);
        more.add(bare.looked(terms));
        return new Clocks(made + 1, more);
    }

    Clocks done(ClockKind kind, @Nullable AssignmentId assignment, Instant at) {
        return change(
                clock -> clock.kind() == kind && (assignment == null || clock.belongsTo(assignment)),
                clock -> clock.done(at));
    }

    Clocks overtaken(Predicate<MatterClock> which, Instant at) {
        return change(which, clock -> clock.overtaken(at));
    }

    Clocks change(Predicate<MatterClock> which, UnaryOperator<MatterClock> how) {
        return new Clocks(
                made,
                all.stream()
                        .map(clock -> clock.running() && which.test(clock) ? how.apply(clock) : clock)
                        .toList());
    }
}
