package bihuan.assessment.domain;

import static bihuan.assessment.RoundState.*;

import bihuan.assessment.AssessmentRefusal;
import bihuan.assessment.RoundState;
import bihuan.kernel.Refusal;
import java.util.Map;
import java.util.Set;

/** The one table of steps: which begins where and leads where; each has an event of its own. */
public final class RoundLife {
    private static final Map<Step, Map<RoundState, RoundState>> TABLE = Map.of(
            Step.CALCULATE,
            Map.of(DRAFT, CALCULATED, CALCULATED, CALCULATED, PREVIEW, CALCULATED, REVIEW, REVIEW),
            Step.PREVIEW,
            Map.of(CALCULATED, PREVIEW),
            Step.OPEN_OBJECTIONS,
            Map.of(PREVIEW, OBJECTION),
            Step.BEGIN_REVIEW,
            Map.of(OBJECTION, REVIEW),
            Step.FREEZE,
            Map.of(REVIEW, FROZEN),
            Step.PUBLISH,
            Map.of(FROZEN, PUBLISHED),
            Step.CORRECT,
            Map.of(PUBLISHED, REVIEW));

    private RoundLife() {}

    /** What moves a round. */
    public enum Step {
        CALCULATE,
        PREVIEW,
        OPEN_OBJECTIONS,
        BEGIN_REVIEW,
        FREEZE,
        PUBLISH,
        CORRECT
    }

    /** Where a step leads from here. */
    public static RoundState require(RoundState from, Step step) {
        RoundState to = TABLE.getOrDefault(step, Map.of()).get(from);
        if (to == null) {
            throw Refusal.of(AssessmentRefusal.WRONG_STEP).with("state", from.name());
        }
        return to;
    }

    /** The steps that begin here. */
    public static Set<Step> from(RoundState state) {
        return TABLE.entrySet().stream()
                .filter(it -> it.getValue().containsKey(state))
                .map(Map.Entry::getKey)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
