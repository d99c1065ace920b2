package bihuan.issues.domain;

import static bihuan.issues.IssueState.ACCEPTED;
import static bihuan.issues.IssueState.ANSWERED;
import static bihuan.issues.IssueState.CLOSED;
import static bihuan.issues.IssueState.IN_HANDLING;
import static bihuan.issues.IssueState.MERGED;
import static bihuan.issues.IssueState.NOT_ACCEPTED;
import static bihuan.issues.IssueState.RECEIVED;
import static bihuan.issues.IssueState.WITHDRAWN;

import bihuan.issues.IssueRefusal;
import bihuan.issues.IssueState;
import bihuan.kernel.Refusal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one transition table of an issue. What is not in it cannot happen. */
public final class Lifecycle {
    private static final Map<Move, Edge> EDGES = new EnumMap<>(Map.ofEntries(
            edge(Move.ACCEPT, ACCEPTED, RECEIVED),
            edge(Move.NOT_ACCEPT, NOT_ACCEPTED, RECEIVED, ACCEPTED),
            edge(Move.DISPATCH, IN_HANDLING, ACCEPTED),
            edge(Move.GIVE_BACK, ACCEPTED, IN_HANDLING),
            edge(Move.ANSWER, ANSWERED, IN_HANDLING),
            edge(Move.REDO, IN_HANDLING, ANSWERED),
            edge(Move.CLOSE, CLOSED, ANSWERED),
            edge(Move.MERGE, MERGED, RECEIVED, ACCEPTED, IN_HANDLING),
            edge(Move.TAKE_APART_UNTRIAGED, RECEIVED, MERGED),
            edge(Move.TAKE_APART, ACCEPTED, MERGED),
            edge(Move.WITHDRAW, WITHDRAWN, RECEIVED, ACCEPTED, IN_HANDLING, ANSWERED)));

    private Lifecycle() {}

    private record Edge(IssueState to, Set<IssueState> from) {}

    /** Where the move leads, empty if it is not possible in this state. */
    public static Optional<IssueState> next(IssueState state, Move move) {
        Edge edge = EDGES.get(move);
        return edge != null && edge.from().contains(state) ? Optional.of(edge.to()) : Optional.empty();
    }

    /**
     * Where the move leads.
     *
     * @throws Refusal {@link IssueRefusal#WRONG_STATE} if it is not possible in this state
     */
    public static IssueState require(IssueState state, Move move) {
        return next(state, move)
                .orElseThrow(() -> Refusal.of(IssueRefusal.WRONG_STATE).with("state", state.name()));
    }

    private static Map.Entry<Move, Edge> edge(Move move, IssueState to, IssueState... from) {
        return Map.entry(move, new Edge(to, Set.of(from)));
    }
}
