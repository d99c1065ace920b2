package bihuan.indicators.domain;

import bihuan.indicators.Composite;
import bihuan.indicators.Special;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The raw figures of one period and peer group, a column for each indicator. A figure is a number, a special value, or missing. Filled
 * once, then only read.
 */
public final class Figures {
    private final Plan plan;
    private final List<String> subjects;
    private final Map<String, Integer> rows = new HashMap<>();
    private final double[][] values;
    private final byte[] @Nullable [] specials;
    private final double[] @Nullable [] targets;
    private final double[] @Nullable [] errors;
    private final boolean[] counted;

    /** An empty table for these subjects (units, cities, economies), each named once. */
    public Figures(Plan plan, List<String> subjects) {
        this.plan = plan;
        this.subjects = List.copyOf(subjects);
        for (int row = 0; row < this.subjects.size(); row++) {
            if (rows.put(this.subjects.get(row), row) != null) {
                throw new IllegalArgumentException("A subject stands twice: " + this.subjects.get(row));
            }
        }
        values = new double[plan.width()][this.subjects.size()];
        for (double[] column : values) {
            Arrays.fill(column, Double.NaN);
        }
        specials = new byte[plan.width()][];
        targets = new double[plan.width()][];
        errors = new double[plan.width()][];
        counted = new boolean[this.subjects.size()];
        Arrays.fill(counted, true);
        leavePartsOut();
    }

    private void leavePartsOut() {
        for (Composite composite : plan.composites()) {
            if (rows.containsKey(composite.subject())) {
                composite.parts().stream()
                        .map(part -> rows.get(part.subject()))
                        .filter(row -> row != null)
                        .forEach(row -> counted[row] = false);
            }
        }
    }

    /** A number. */
    public Figures put(int column, int row, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A figure is a number: " + value);
        }
        values[column][row] = value == 0 ? 0 : value;
        return this;
    }

    /** Whether the word is one of the indicator's special values. */
    public boolean knows(int column, String text) {
        return plan.indicator(column).specials().stream()
                .anyMatch(special -> special.text().equals(text));
    }

    /** A word of the indicator's special values. */
    public Figures putSpecial(int column, int row, String text) {
        List<Special> known = plan.indicator(column).specials();
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).text().equals(text)) {
                byte[] words = specials[column];
                if (words == null) {
                    words = new byte[subjects.size()];
                    specials[column] = words;
                }
                words[row] = (byte) (i + 1);
                return this;
            }
        }
        throw new IllegalArgumentException(plan.indicator(column).code() + " has no special value " + text);
    }

    /** What this subject was to reach. */
    public Figures putTarget(int column, int row, double target) {
        targets[column] = with(targets[column], row, target);
        return this;
    }

    /** The standard error of a figure that comes from a sample. */
    public Figures putError(int column, int row, double standardError) {
        errors[column] = with(errors[column], row, standardError);
        return this;
    }

    private double[] with(double @Nullable [] column, int row, double value) {
        double[] filled = column;
        if (filled == null) {
            filled = new double[subjects.size()];
            Arrays.fill(filled, Double.NaN);
        }
        filled[row] = value;
        return filled;
    }

    /** Keeps somebody out of ranks and of what is relative to the group, e.g. a unit with too few cases. */
    public Figures doNotCount(int row) {
        counted[row] = false;
        return this;
    }

    public Plan plan() {
        return plan;
    }

    public List<String> subjects() {
        return subjects;
    }

    public int rows() {
        return subjects.size();
    }

    /** The row of a subject; −1 if it is not here. */
    public int row(String subject) {
        return rows.getOrDefault(subject, -1);
    }

    /** The number; NaN if it is missing or a word. */
    public double value(int column, int row) {
        return values[column][row];
    }

    /** The word, if it is one. */
    public @Nullable Special special(int column, int row) {
        byte[] words = specials[column];
        return words == null || words[row] == 0
                ? null
                : plan.indicator(column).specials().get(words[row] - 1);
    }

    /** The target; NaN if none was set. */
    public double target(int column, int row) {
        double[] set = targets[column];
        return set == null ? Double.NaN : set[row];
    }

    /** The standard error; NaN if the figure is not from a sample. */
    public double error(int column, int row) {
        double[] known = errors[column];
        return known == null ? Double.NaN : known[row];
    }

    boolean hasErrors(int column) {
        return errors[column] != null;
    }

    public boolean counted(int row) {
        return counted[row];
    }

    double[] column(int column) {
        return values[column];
    }

    boolean[] counted() {
        return counted;
    }
}
