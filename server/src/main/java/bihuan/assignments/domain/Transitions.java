package bihuan.assignments.domain;

import static bihuan.assignments.AssignmentState.ANSWERED;
import static bihuan.assignments.AssignmentState.DISPATCHED;
import static bihuan.assignments.AssignmentState.RELEASED;
import static bihuan.assignments.AssignmentState.RETURNED;
import static bihuan.assignments.AssignmentState.SIGNED;
import static bihuan.assignments.Stage.AWAITING_DISPATCH;
import static bihuan.assignments.Stage.AWAITING_SIGNATURE;
import static bihuan.assignments.Stage.AWAITING_VERDICT;
import static bihuan.assignments.Stage.CLOSED;
import static bihuan.assignments.Stage.DISMISSED;
import static bihuan.assignments.Stage.FOLDED;
import static bihuan.assignments.Stage.IN_CONSULTATION;
import static bihuan.assignments.Stage.IN_HANDLING;
import static bihuan.assignments.Stage.PLEDGED;
import static bihuan.assignments.Stage.RETURN_REQUESTED;
import static bihuan.assignments.Stage.SUSPENDED;

import bihuan.assignments.AssignmentEvent;
import bihuan.assignments.AssignmentEvent.*;
import bihuan.assignments.AssignmentRefusal;
import bihuan.assignments.AssignmentState;
import bihuan.assignments.Stage;
import bihuan.kernel.Refusal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The two life cycles, each in one table: every edge of a matter carries the event that leads along it; what is not in the table
 * cannot happen.
 */
public final class Transitions {
    private static final Map<Stage, Map<Class<? extends AssignmentEvent>, Set<Stage>>> MATTER =
            new EnumMap<>(Stage.class);
    private static final Map<AssignmentState, Set<AssignmentState>> ASSIGNMENT = new EnumMap<>(AssignmentState.class);

    /** What may happen wherever units have parts, and leads nowhere else. */
    private static final List<Class<? extends AssignmentEvent>> BESIDE = List.of(
            AssignmentSigned.class,
            HandlerNamed.class,
            EnterpriseContacted.class,
            AssignmentAnswered.class,
            ReturnRequested.class,
            ReturnGranted.class,
            ReturnDenied.class,
            ExtensionRequested.class,
            ExtensionGranted.class,
            ExtensionDenied.class,
            AnswerSubmitted.class,
            AnswerRefused.class);

    static {
        edge(AWAITING_DISPATCH, MatterDispatched.class, AWAITING_SIGNATURE);
        edge(AWAITING_SIGNATURE, AssignmentSigned.class, IN_HANDLING);
        edge(AWAITING_SIGNATURE, ReturnRequested.class, RETURN_REQUESTED);
        edge(IN_HANDLING, AssignmentAnswered.class, AWAITING_VERDICT);
        edge(IN_HANDLING, ReturnRequested.class, RETURN_REQUESTED);
        edge(IN_HANDLING, ClockSuspended.class, SUSPENDED);
        edge(IN_HANDLING, PledgeRequested.class, IN_HANDLING);
        edge(IN_HANDLING, PledgeDenied.class, IN_HANDLING);
        edge(IN_HANDLING, MatterPledged.class, PLEDGED);
        edge(RETURN_REQUESTED, ReturnGranted.class, AWAITING_DISPATCH);
        edge(RETURN_REQUESTED, ReturnDenied.class, AWAITING_SIGNATURE);
        edge(RETURN_REQUESTED, ReturnDenied.class, IN_HANDLING);
        edge(RETURN_REQUESTED, ConsultationCalled.class, IN_CONSULTATION);
        edge(IN_CONSULTATION, LeadNamed.class, AWAITING_SIGNATURE);
        edge(SUSPENDED, ClockResumed.class, IN_HANDLING);
        edge(PLEDGED, PledgeReported.class, PLEDGED);
        edge(PLEDGED, AssignmentAnswered.class, AWAITING_VERDICT);
        edge(AWAITING_VERDICT, VerdictGiven.class, CLOSED);
        edge(AWAITING_VERDICT, VerdictGiven.class, IN_HANDLING);
        edge(AWAITING_VERDICT, VerdictLapsed.class, AWAITING_VERDICT);
        edge(FOLDED, MatterUnfolded.class, AWAITING_DISPATCH);
        for (Stage stage : Stage.values()) {
            if (stage.isOpen()) {
                edge(stage, ChaseStepTaken.class, stage);
                edge(stage, DeadlinesRecomputed.class, stage);
                edge(stage, MatterDismissed.class, DISMISSED);
                edge(stage, MatterFolded.class, FOLDED);
            }
        }
        for (Stage stage :
                EnumSet.of(AWAITING_SIGNATURE, IN_HANDLING, RETURN_REQUESTED, SUSPENDED, PLEDGED, AWAITING_VERDICT)) {
            BESIDE.forEach(event -> edge(stage, event, stage));
        }

        edges(DISPATCHED, SIGNED, AssignmentState.RETURN_REQUESTED, RELEASED);
        edges(
                SIGNED,
                ANSWERED,
                AssignmentState.RETURN_REQUESTED,
                AssignmentState.SUSPENDED,
                AssignmentState.PLEDGED,
                RELEASED);
        edges(AssignmentState.RETURN_REQUESTED, DISPATCHED, SIGNED, RETURNED, RELEASED);
        edges(AssignmentState.SUSPENDED, SIGNED, RELEASED);
        edges(AssignmentState.PLEDGED, ANSWERED, RELEASED);
        edges(ANSWERED, SIGNED, AssignmentState.CLOSED, RELEASED);
    }

    private Transitions() {}

    /** Where an event may lead from a stage; empty if it cannot happen there. */
    public static Set<Stage> from(Stage stage, Class<? extends AssignmentEvent> event) {
        return MATTER.getOrDefault(stage, Map.of()).getOrDefault(event, Set.of());
    }

    /** The states to which an assignment may go from this one. */
    public static Set<AssignmentState> from(AssignmentState state) {
        return ASSIGNMENT.getOrDefault(state, Set.of());
    }

    /** Refuses what the stage does not allow. */
    static void require(Stage stage, Class<? extends AssignmentEvent> event) {
        if (from(stage, event).isEmpty()) {
            throw Refusal.of(AssignmentRefusal.WRONG_STAGE).with("stage", stage);
        }
    }

    static void check(Stage from, AssignmentEvent event, Stage to) {
        if (!from(from, event.getClass()).contains(to)) {
            throw new IllegalStateException(
                    "No edge " + from + " -" + event.getClass().getSimpleName() + "-> " + to);
        }
    }

    static void check(AssignmentState from, AssignmentState to) {
        if (!from(from).contains(to)) {
            throw Refusal.of(AssignmentRefusal.WRONG_STATE).with("state", from);
        }
    }

    private static void edge(Stage from, Class<? extends AssignmentEvent> event, Stage to) {
        MATTER.computeIfAbsent(from, stage -> new HashMap<>())
                .computeIfAbsent(event, type -> EnumSet.noneOf(Stage.class))
                .add(to);
    }

    private static void edges(AssignmentState from, AssignmentState... to) {
        ASSIGNMENT
                .computeIfAbsent(from, state -> EnumSet.noneOf(AssignmentState.class))
                .addAll(Arrays.asList(to));
    }
}
