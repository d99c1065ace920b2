package bihuan.assignments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.assignments.AssignmentEvent;
import bihuan.assignments.AssignmentState;
import bihuan.assignments.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The two tables of the life cycles. */
class TransitionsTest {

    @ParameterizedTest
    @CsvSource({
        "AWAITING_DISPATCH,  MatterDispatched,   AWAITING_SIGNATURE",
        "AWAITING_SIGNATURE, AssignmentSigned,   IN_HANDLING",
        "AWAITING_SIGNATURE, ReturnRequested,    RETURN_REQUESTED",
        "IN_HANDLING,        ReturnRequested,    RETURN_REQUESTED",
        "IN_HANDLING,        AssignmentAnswered, AWAITING_VERDICT",
        "IN_HANDLING,        ClockSuspended,     SUSPENDED",
        "IN_HANDLING,        MatterPledged,      PLEDGED",
        "RETURN_REQUESTED,   ReturnGranted,      AWAITING_DISPATCH",
        "RETURN_REQUESTED,   ReturnDenied,       IN_HANDLING",
        "RETURN_REQUESTED,   ReturnDenied,       AWAITING_SIGNATURE",
        "RETURN_REQUESTED,   ConsultationCalled, IN_CONSULTATION",
        "IN_CONSULTATION,    LeadNamed,          AWAITING_SIGNATURE",
        "SUSPENDED,          ClockResumed,       IN_HANDLING",
        "PLEDGED,            PledgeReported,     PLEDGED",
        "PLEDGED,            AssignmentAnswered, AWAITING_VERDICT",
        "AWAITING_VERDICT,   VerdictGiven,       CLOSED",
        "AWAITING_VERDICT,   VerdictGiven,       IN_HANDLING",
        "AWAITING_VERDICT,   VerdictLapsed,      AWAITING_VERDICT",
        "FOLDED,             MatterUnfolded,     AWAITING_DISPATCH",
    })
    void leadsAlongTheseEdges(Stage from, String event, Stage to) {
        assertThat(Transitions.from(from, type(event))).contains(to);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"CLOSED", "DISMISSED"})
    void nothingHappensAfterTheEnd(Stage stage) {
        assertThat(types())
                .allSatisfy(event -> assertThat(Transitions.from(stage, event)).isEmpty());
    }

    @Test
    void onlyAVerdictCloses() {
        for (Stage stage : Stage.values()) {
            assertThat(eventsTo(stage, Stage.CLOSED))
                    .isEqualTo(stage == Stage.AWAITING_VERDICT ? Set.of("VerdictGiven") : Set.of());
        }
    }

    @Test
    void everyOpenMatterCanBeDismissedOrFolded() {
        for (Stage stage : Stage.values()) {
            assertThat(eventsTo(stage, Stage.DISMISSED))
                    .isEqualTo(stage.isOpen() ? Set.of("MatterDismissed") : Set.of());
            assertThat(eventsTo(stage, Stage.FOLDED)).isEqualTo(stage.isOpen() ? Set.of("MatterFolded") : Set.of());
        }
    }

    @Test
    void everyEventHasAnEdgeExceptTheOpening() {
        assertThat(types().stream()
                        .filter(event -> Arrays.stream(Stage.values())
                                .allMatch(
                                        stage -> Transitions.from(stage, event).isEmpty())))
                .extracting(Class::getSimpleName)
                .containsExactly("MatterOpened");
    }

    @Test
    void anAssignmentEndsOnlyInItsThreeEnds() {
        EnumSet<AssignmentState> ends = EnumSet.noneOf(AssignmentState.class);
        for (AssignmentState state : AssignmentState.values()) {
            if (Transitions.from(state).isEmpty()) {
                ends.add(state);
            }
        }
        assertThat(ends)
                .containsExactlyInAnyOrder(AssignmentState.RETURNED, AssignmentState.CLOSED, AssignmentState.RELEASED);
    }

    private static Set<String> eventsTo(Stage from, Stage to) {
        return types().stream()
                .filter(event -> Transitions.from(from, event).contains(to))
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Class<? extends AssignmentEvent> type(String name) {
        return types().stream()
                .filter(event -> event.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Class<? extends AssignmentEvent>> types() {
        List<Class<? extends AssignmentEvent>> types = new ArrayList<>();
        for (Class<?> type : AssignmentEvent.class.getPermittedSubclasses()) {
            types.add(type.asSubclass(AssignmentEvent.class));
        }
        return types;
    }
}
