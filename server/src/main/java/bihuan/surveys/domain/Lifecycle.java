package bihuan.surveys.domain;

import bihuan.kernel.Refusal;
import bihuan.surveys.SurveyRefusal;
import bihuan.surveys.SurveyState;
import java.util.Map;
import java.util.Set;

/** The life of a survey: one table. */
public final class Lifecycle {
    private Lifecycle() {}

    /** What can be done with a survey. */
    public enum Move {
        CHANGE,
        PUBLISH,
        OPEN,
        CLOSE,
        REPORT
    }

    private static final Map<Move, Set<SurveyState>> FROM = Map.of(
            Move.CHANGE, Set.of(SurveyState.DRAFT),
            Move.PUBLISH, Set.of(SurveyState.DRAFT),
            Move.OPEN, Set.of(SurveyState.PUBLISHED),
            Move.CLOSE, Set.of(SurveyState.OPEN),
            Move.REPORT, Set.of(SurveyState.CLOSED, SurveyState.REPORTED));

    private static final Map<Move, SurveyState> TO = Map.of(
            Move.CHANGE, SurveyState.DRAFT,
            Move.PUBLISH, SurveyState.PUBLISHED,
            Move.OPEN, SurveyState.OPEN,
            Move.CLOSE, SurveyState.CLOSED,
            Move.REPORT, SurveyState.REPORTED);

    /**
     * Where it stands afterwards.
     *
     * @throws Refusal {@link SurveyRefusal#NOT_NOW}
     */
    public static SurveyState require(SurveyState state, Move move) {
        if (!FROM.getOrDefault(move, Set.of()).contains(state)) {
            throw Refusal.of(SurveyRefusal.NOT_NOW);
        }
        return TO.getOrDefault(move, state);
    }
}
