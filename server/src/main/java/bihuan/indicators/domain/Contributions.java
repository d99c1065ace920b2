package bihuan.indicators.domain;

import bihuan.indicators.ScoreExplanation;
import java.util.HashMap;
import java.util.Map;

/** By how much each indicator contributes to the total of one. */
public final class Contributions {
    private Contributions() {}

    /** By code of the indicator; those of an indicator without marks are 0. */
    public static Map<String, Double> of(Explainer explainer, Plan plan, int row) {
        Map<String, Double> contributions = new HashMap<>();
        for (ScoreExplanation.Line line : explainer.lines(row)) {
            if (plan.has(line.code())) {
                contributions.put(line.code(), line.contribution());
            }
        }
        return contributions;
    }
}
