package bihuan.issues.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.issues.IssueState;
import bihuan.kernel.DomainEvent;
import bihuan.kernel.Refusal;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleTest {

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, ACCEPT, ACCEPTED",
        "RECEIVED, NOT_ACCEPT, NOT_ACCEPTED",
        "RECEIVED, MERGE, MERGED",
        "RECEIVED, WITHDRAW, WITHDRAWN",
        "ACCEPTED, NOT_ACCEPT, NOT_ACCEPTED",
        "ACCEPTED, DISPATCH, IN_HANDLING",
        "ACCEPTED, MERGE, MERGED",
        "ACCEPTED, WITHDRAW, WITHDRAWN",
        "IN_HANDLING, GIVE_BACK, ACCEPTED",
        "IN_HANDLING, ANSWER, ANSWERED",
        "IN_HANDLING, MERGE, MERGED",
        "IN_HANDLING, WITHDRAW, WITHDRAWN",
        "ANSWERED, REDO, IN_HANDLING",
        "ANSWERED, CLOSE, CLOSED",
        "ANSWERED, WITHDRAW, WITHDRAWN",
        "MERGED, TAKE_APART_UNTRIAGED, RECEIVED",
        "MERGED, TAKE_APART, ACCEPTED"
    })
    void movesAlongTheTable(IssueState from, Move move, IssueState to) {
        assertThat(Lifecycle.next(from, move)).contains(to);
    }

    @Test
    void hasNoOtherEdges() {
        long edges = EnumSet.allOf(IssueState.class).stream()
                .flatMap(state -> EnumSet.allOf(Move.class).stream()
                        .filter(move -> Lifecycle.next(state, move).isPresent()))
                .count();
        assertThat(edges).isEqualTo(17);
    }

    @ParameterizedTest
    @EnumSource(
            value = IssueState.class,
            names = {"CLOSED", "NOT_ACCEPTED", "WITHDRAWN"})
    void nothingMovesWhatHasEnded(IssueState ended) {
        for (Move move : Move.values()) {
            assertThatThrownBy(() -> Lifecycle.require(ended, move)).isInstanceOf(Refusal.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Move.class)
    void anEventStandsOnEachEdge(Move move) {
        Class<? extends DomainEvent> event = move.event();
        assertThat(event.isRecord()).isTrue();
    }

    @Test
    void everyStateHasAPublicOne() {
        assertThat(Set.of(IssueState.values()))
                .allSatisfy(state -> assertThat(state.publicState().label()).isNotBlank());
    }
}
