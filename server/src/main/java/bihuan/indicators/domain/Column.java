package bihuan.indicators.domain;

import org.jspecify.annotations.Nullable;

/**
 * Figures of one indicator, in the order of the subjects; may be shorter than they are many, for those who came later have none yet.
 *
 * @param values NaN for none
 * @param words {@code null} if nobody has one; likewise targets and errors
 */
public record Column(
        String indicator,
        double[] values,
        @Nullable String @Nullable [] words,
        double @Nullable [] targets,
        double @Nullable [] errors) {

    /** Puts them into the table; words that the system does not know stand there like nothing. */
    void into(Figures figures) {
        Plan plan = figures.plan();
        if (!plan.has(indicator)) {
            return;
        }
        int column = plan.column(indicator);
        for (int row = 0; row < Math.min(values.length, figures.rows()); row++) {
            if (Double.isFinite(values[row])) {
                figures.put(column, row, values[row]);
            }
            if (words != null && words[row] != null && figures.knows(column, words[row])) {
                figures.putSpecial(column, row, words[row]);
            }
            if (targets != null && Double.isFinite(targets[row])) {
                figures.putTarget(column, row, targets[row]);
            }
            if (errors != null && Double.isFinite(errors[row])) {
                figures.putError(column, row, errors[row]);
            }
        }
    }
}
