package bihuan.assignments.domain;

import bihuan.assignments.AssignmentEvent.ChaseStepTaken;
import bihuan.assignments.AssignmentId;
import bihuan.assignments.AssignmentRefusal;
import bihuan.assignments.ChaseStep;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The ladder of chasing (督办): climbed by the sweep, or by an inspector's hand. */
public final class Chasing {
    private Chasing() {}

    /** The clock whose next step is due, the longest waiting first. */
    public static Optional<MatterClock> due(Matter matter, Instant at) {
        return matter.clocks()
                .running()
                .filter(clock -> clock.unit() != null && clock.nextCheckAt() != null)
                .filter(clock -> !nextCheck(clock).isAfter(at))
                .min(Comparator.comparing(Chasing::nextCheck).thenComparing(MatterClock::no));
    }

    /** The step that a clock is due for; the highest one if the ladder was shortened meanwhile. */
    public static ChaseStep step(MatterClock clock, Terms terms) {
        List<Ladder.Rung> rungs = terms.rule(AssignmentRules.LADDER).rungs(clock.kind());
        return clock.rung() < rungs.size() ? rungs.get(clock.rung()).step() : ChaseStep.ACCOUNTABILITY;
    }

    /** Whether the step goes out as a numbered paper. */
    public static boolean isNumbered(ChaseStep step) {
        return step.compareTo(ChaseStep.SUPERVISION_ORDER) >= 0;
    }

    public static ChaseStepTaken climb(Act act, MatterClock clock, ChaseStep step, @Nullable String number) {
        return taken(act, clock, step, true, number);
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
                clock.kind(),
                step,
                clock.deadline().due(),
                automatic,
                number);
    }

    private static Instant nextCheck(MatterClock clock) {
        Instant next = clock.nextCheckAt();
        return next == null ? Instant.MAX : next;
    }
}
