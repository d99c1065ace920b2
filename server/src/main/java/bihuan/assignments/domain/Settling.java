package bihuan.assignments.domain;

import bihuan.assignments.AssignmentEvent;
import bihuan.assignments.ClockKind;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happens by itself when its time has come: a suspension ends, and an enterprise that said nothing is called back. */
public final class Settling {
    private Settling() {}

    /** The next thing that is over at the act's moment, if any. */
    public static Optional<AssignmentEvent> next(Act act) {
        return switch (act.matter().stage()) {
            case SUSPENDED -> Suspending.over(act);
            case AWAITING_VERDICT -> lapsed(act);
            default -> Optional.empty();
        };
    }

    private static Optional<AssignmentEvent> lapsed(Act act) {
        Optional<MatterClock> silent = act.matter()
                .clocks()
                .running(ClockKind.VERDICT)
                .filter(clock -> clock.unit() == null && isOver(clock.nextCheckAt(), act.at()));
        return silent.map(clock -> new AssignmentEvent.VerdictLapsed(
                act.jurisdiction(),
                act.id(),
                act.version(),
                act.by(),
                act.at(),
                act.terms()
                        .inWorkingDays(
                                act.terms()
                                        .calendar()
                                        .nextWorkingMoment(clock.deadline().due()),
                                AssignmentRules.CALL_BACK_DAYS)));
    }

    private static boolean isOver(@Nullable Instant moment, Instant at) {
        return moment != null && !moment.isAfter(at);
    }
}
