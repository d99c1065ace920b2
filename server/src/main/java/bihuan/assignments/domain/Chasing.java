package bihuan.assignments.domain;

import bihuan.assignments.AssignmentEvent.ChaseStepTaken;
import bihuan.assignments.AssignmentId;
import bihuan.assignments.AssignmentRefusal;
import bihuan.assignments.AssignmentState;
import bihuan.assignments.ChaseStep;
import bihuan.assignments.ClockKind;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The ladder of chasing (督办): climbed by the sweep, or by an inspector's hand. */
public final class Chasing {
    private Chasing() {}

    /** A step that is due on a clock by the ladder in force. */
    public record Due(MatterClock clock, ChaseStep step, Instant at) {}

    /** What is due next, the longest waiting first. */
    public static Optional<Due> due(Matter matter, Instant at, Terms terms) {
        return matter.clocks()
                .running()
                .filter(clock -> isChased(matter, clock))
                .flatMap(clock -> clock.next(terms).map(next -> new Due(clock, next.step(), next.at())).stream())
                .filter(due -> !due.at().isAfter(at))
                .min(Comparator.comparing(Due::at)
                        .thenComparing(due -> due.clock().no()));
    }

    /** The matter with the moments at which the sweep must look at its clocks by the ladder in force, which may be a new one. */
    public static Matter looked(Matter matter, Terms terms) {
        return matter.with(matter.clocks()
                .change(
                        clock -> clock.unit() != null,
                        clock -> isChased(matter, clock) ? clock.looked(terms) : clock.quiet()));
    }

    /** The enterprise never is, and a unit is not while the bureau rules on its return. */
    private static boolean isChased(Matter matter, MatterClock clock) {
        AssignmentId assignment = clock.assignment();
        return clock.unit() != null
                && (assignment == null
                        || clock.kind() == ClockKind.RULING
                        || matter.part(assignment).state() != AssignmentState.RETURN_REQUESTED);
    }

    /** Whether the step goes out as a numbered paper. */
    public static boolean isNumbered(ChaseStep step) {
        return step.compareTo(ChaseStep.SUPERVISION_ORDER) >= 0;
    }

    public static ChaseStepTaken climb(Act act, Due due, @Nullable String number) {
        return taken(act, due.clock(), due.step(), true, number);
    }

    /** @param assignment whose clock, {@code null} for the holder's */
    public static ChaseStepTaken byHand(
            Act act, @Nullable AssignmentId assignment, ChaseStep step, Supplier<String> number) {
        act.require(ChaseStepTaken.class);
        Optional<MatterClock> clock = assignment == null
                ? act.matter().urgent().stream().findFirst()
                : act.matter()
                        .clocks()
                        .running()
                        .filter(running -> running.belongsTo(assignment))
                        .min(Comparator.comparing(running -> running.deadline().due()));
        MatterClock it = clock.filter(running -> running.unit() != null)
                .orElseThrow(() -> Refusal.of(AssignmentRefusal.NO_CLOCK));
        return taken(act, it, step, false, isNumbered(step) ? number.get() : null);
    }

    private static ChaseStepTaken taken(
            Act act, MatterClock clock, ChaseStep step, boolean automatic, @Nullable String number) {
        UnitId unit = clock.unit();
        if (unit == null) {
            throw new IllegalStateException("The enterprise is never chased");
        }
        return new ChaseStepTaken(
                act.jurisdiction(),
                act.id(),
                act.version(),
                act.by(),
                act.at(),
                clock.assignment(),
                unit,
                clock.no(),
                clock.kind(),
                step,
                clock.deadline().due(),
                automatic,
                number);
    }
}
