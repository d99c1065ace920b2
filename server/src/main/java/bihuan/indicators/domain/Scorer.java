package bihuan.indicators.domain;

import bihuan.indicators.Aggregation;
import bihuan.indicators.Composite;
import bihuan.indicators.Missing;
import bihuan.indicators.Node;
import bihuan.indicators.Scoring;
import bihuan.indicators.Special;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * From figures to marks: each indicator by its scoring, each branch from its children in their order, each composite from its parts.
 * The order of operations is fixed, so that the result is the same to the last bit wherever it is computed.
 */
public final class Scorer {
    private final Plan plan;
    private final Figures figures;
    private final List<Parts> composites = new ArrayList<>();

    private record Parts(int row, int[] rows, double[] weights) {}

    private Scorer(Figures figures) {
        this.plan = figures.plan();
        this.figures = figures;
        plan.composites().forEach(this::find);
    }

    /** The marks of these figures. */
    public static Marks marks(Figures figures) {
        Scorer scorer = new Scorer(figures);
        double[][] marks = new double[scorer.plan.size()][figures.rows()];
        for (int column = 0; column < scorer.plan.width(); column++) {
            scorer.mark(column, figures.column(column), marks[scorer.plan.nodeOf(column)]);
        }
        scorer.aggregate(marks, scorer.plan.weights());
        return new Marks(figures, marks);
    }

    static Scorer of(Figures figures) {
        return new Scorer(figures);
    }

    private void find(Composite composite) {
        int row = figures.row(composite.subject());
        int[] rows = composite.parts().stream()
                .mapToInt(part -> figures.row(part.subject()))
                .toArray();
        boolean complete = row >= 0 && Arrays.stream(rows).allMatch(part -> part >= 0 && hasFigures(part));
        if (complete) {
            double[] weights = composite.parts().stream()
                    .mapToDouble(Composite.Part::weight)
                    .toArray();
            composites.add(new Parts(row, rows, weights));
        }
    }

    private boolean hasFigures(int row) {
        for (int column = 0; column < plan.width(); column++) {
            if (!Double.isNaN(figures.value(column, row)) || figures.special(column, row) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether the marks of this row come from its parts. */
    boolean composite(int row) {
        return composites.stream().anyMatch(parts -> parts.row() == row);
    }

    /** Marks of one indicator for all, from these values instead of the stored ones. */
    void mark(int column, double[] values, double[] marks) {
        Node.Indicator indicator = plan.indicator(column);
        Group group = group(column, values);
        for (int row = 0; row < marks.length; row++) {
            marks[row] = mark(indicator, column, row, values[row], group);
        }
        putTogether(marks);
    }

    Group group(int column, double[] values) {
        Scoring scoring = plan.indicator(column).scoring();
        return Group.of(values, figures.counted(), Marking.direction(scoring));
    }

    double mark(Node.Indicator indicator, int column, int row, double value, Group group) {
        Special special = figures.special(column, row);
        if (special != null) {
            return special.marks() == null ? Marks.LEFT_OUT : special.marks();
        }
        Expression formula = plan.formula(column);
        if (formula != null) {
            double marks = formula.evaluate(new InRow(row, value, group));
            return Double.isFinite(marks) ? Marking.between(0, marks, 100) : Double.NaN;
        }
        return Double.isNaN(value)
                ? Double.NaN
                : Marking.marks(indicator.scoring(), value, figures.target(column, row), group);
    }

    /** What a formula sees of one row. */
    private final class InRow implements Expression.Values {
        private final int row;
        private final double value;
        private final Group group;

        InRow(int row, double value, Group group) {
            this.row = row;
            this.value = value;
            this.group = group;
        }

        @Override
        public double named(String name) {
            return switch (name) {
                case "value" -> value;
                case "best" -> group.best();
                case "worst" -> group.worst();
                case "mean" -> group.mean();
                default -> throw new IllegalArgumentException(name);
            };
        }

        @Override
        public double coded(String code) {
            return figures.value(plan.column(code), row);
        }
    }

    /** Fills in the marks of the branches from those of the indicators, with these weights by node. */
    void aggregate(double[][] marks, double[] weights) {
        double[] sum = new double[figures.rows()];
        double[] weight = new double[figures.rows()];
        boolean[] absent = new boolean[figures.rows()];
        for (int node = plan.size() - 1; node >= 0; node--) {
            if (plan.node(node) instanceof Node.Branch branch) {
                Arrays.fill(sum, 0);
                Arrays.fill(weight, 0);
                Arrays.fill(absent, false);
                for (int child : plan.children(node)) {
                    double share = branch.aggregation() == Aggregation.SUM ? 1 : weights[child];
                    add(marks[child], share, branch.missing(), sum, weight, absent);
                }
                finish(branch, sum, weight, absent, marks[node]);
                putTogether(marks[node]);
            }
        }
    }

    private void add(double[] child, double share, Missing missing, double[] sum, double[] weight, boolean[] absent) {
        double instead = Double.NaN;
        for (int row = 0; row < child.length; row++) {
            double marks = child[row];
            if (marks > Marks.LEFT_OUT) {
                sum[row] += share * marks;
                weight[row] += share;
            } else if (Double.isNaN(marks)) {
                if (missing == Missing.PEER_MEAN && Double.isNaN(instead)) {
                    instead = mean(child);
                }
                addMissing(row, missing == Missing.ZERO ? 0 : instead, share, missing, sum, weight, absent);
            }
        }
    }

    private static void addMissing(
            int row, double instead, double share, Missing missing, double[] sum, double[] weight, boolean[] absent) {
        boolean replaced = missing == Missing.ZERO || missing == Missing.PEER_MEAN && !Double.isNaN(instead);
        if (replaced) {
            sum[row] += share * instead;
            weight[row] += share;
        }
        absent[row] |= missing == Missing.REQUIRED || !replaced;
    }

    private double mean(double[] marks) {
        double sum = 0;
        int count = 0;
        for (int row = 0; row < marks.length; row++) {
            if (figures.counted(row) && !Marks.none(marks[row])) {
                sum += marks[row];
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private static void finish(Node.Branch branch, double[] sum, double[] weight, boolean[] absent, double[] marks) {
        boolean separate = branch.aggregation() == Aggregation.SEPARATE;
        boolean added = branch.aggregation() == Aggregation.SUM;
        boolean required = branch.missing() == Missing.REQUIRED;
        for (int row = 0; row < marks.length; row++) {
            if (separate || required && absent[row]) {
                marks[row] = Double.NaN;
            } else if (weight[row] > 0) {
                marks[row] = added ? sum[row] : sum[row] / weight[row];
            } else {
                marks[row] = absent[row] ? Double.NaN : Marks.LEFT_OUT;
            }
        }
    }

    /** Composites from their parts; a part without marks leaves its share to the others. */
    private void putTogether(double[] marks) {
        for (Parts parts : composites) {
            double sum = 0;
            double weight = 0;
            for (int i = 0; i < parts.rows().length; i++) {
                double part = marks[parts.rows()[i]];
                if (!Marks.none(part)) {
                    sum += parts.weights()[i] * part;
                    weight += parts.weights()[i];
                }
            }
            marks[parts.row()] = weight > 0 ? sum / weight : marks[parts.rows()[0]];
        }
    }

    /** The total of one row if one of its indicators had these marks; the others' marks are taken as they are. */
    double totalWith(Marks marks, int row, int node, double changed, double[] weights) {
        double current = changed;
        for (int at = node; at > 0; at = plan.parent(at)) {
            current = parentWith(marks, row, at, current, weights);
        }
        return current;
    }

    private double parentWith(Marks marks, int row, int node, double changed, double[] weights) {
        int parent = plan.parent(node);
        Node.Branch branch = (Node.Branch) plan.node(parent);
        double[] sum = new double[1];
        double[] weight = new double[1];
        boolean[] absent = new boolean[1];
        for (int child : plan.children(parent)) {
            double share = branch.aggregation() == Aggregation.SUM ? 1 : weights[child];
            double one = child == node ? changed : marks.byNode()[child][row];
            if (one > Marks.LEFT_OUT) {
                sum[0] += share * one;
                weight[0] += share;
            } else if (Double.isNaN(one)) {
                double instead = branch.missing() == Missing.PEER_MEAN ? mean(marks.byNode()[child]) : 0;
                addMissing(0, instead, share, branch.missing(), sum, weight, absent);
            }
        }
        double[] result = new double[1];
        finish(branch, sum, weight, absent, result);
        return result[0];
    }
}
