package bihuan.indicators.domain;

import bihuan.indicators.Aggregation;
import bihuan.indicators.Direction;
import bihuan.indicators.Node;
import bihuan.indicators.ScoreExplanation;
import bihuan.indicators.Special;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes marks apart: who contributed what, what there is to gain, and which single step betters the rank soonest. */
public final class Explainer {
    private final Marks marks;
    private final Figures figures;
    private final Plan plan;
    private final Scorer scorer;
    private final double[] weights;
    private final int[][] ranks;

    public Explainer(Marks marks) {
        this.marks = marks;
        this.figures = marks.figures();
        this.plan = figures.plan();
        this.scorer = Scorer.of(figures);
        this.weights = plan.weights();
        this.ranks = new int[plan.size()][];
        for (int node = 0; node < ranks.length; node++) {
            ranks[node] = marks.ranks(node);
        }
    }

    /** Every node's part in the marks of one subject, parents before children. */
    List<ScoreExplanation.Line> lines(int row) {
        double[] shares = shares(row);
        List<ScoreExplanation.Line> lines = new ArrayList<>(plan.size());
        for (int node = 0; node < plan.size(); node++) {
            lines.add(line(node, row, shares[node]));
        }
        return lines;
    }

    /** Everything about one subject. */
    public ScoreExplanation explain(int row) {
        int next = next(row);
        double total = marks.total(row);
        return new ScoreExplanation(
                figures.subjects().get(row),
                number(total),
                ranks[0][row],
                ranked(),
                next < 0 ? null : Double.valueOf(marks.total(next) - total),
                next < 0 ? null : figures.subjects().get(next),
                lines(row),
                steps(row));
    }

    /** Whether somebody's marks come from his parts: explained by them, not by figures of his own. */
    public boolean putTogether(int row) {
        return scorer.composite(row);
    }

    private int ranked() {
        int ranked = 0;
        for (int rank : ranks[0]) {
            ranked += rank > 0 ? 1 : 0;
        }
        return ranked;
    }

    /** How many marks of the total one mark of each node is, for this row. */
    private double[] shares(int row) {
        double[] shares = new double[plan.size()];
        shares[0] = 1;
        for (int node = 0; node < plan.size(); node++) {
            if (plan.node(node) instanceof Node.Branch branch) {
                double weight = 0;
                for (int child : plan.children(node)) {
                    weight += counts(branch, child, row) ? weights[child] : 0;
                }
                for (int child : plan.children(node)) {
                    boolean counts = counts(branch, child, row);
                    double share = branch.aggregation() == Aggregation.SUM ? 1 : weights[child] / weight;
                    shares[child] = counts && branch.aggregation() != Aggregation.SEPARATE ? shares[node] * share : 0;
                }
            }
        }
        return shares;
    }

    private boolean counts(Node.Branch branch, int child, int row) {
        double one = marks.byNode()[child][row];
        return switch (branch.missing()) {
            case ZERO, PEER_MEAN -> one != Marks.LEFT_OUT;
            case LEAVE_OUT, REQUIRED -> !Marks.none(one);
        };
    }

    private ScoreExplanation.Line line(int node, int row, double share) {
        int column = plan.columnOf(node);
        double own = marks.of(node, row);
        double worth = Double.isNaN(own) ? 0 : share * own;
        Special special = column < 0 ? null : figures.special(column, row);
        return new ScoreExplanation.Line(
                plan.node(node).code(),
                depth(node),
                column < 0 ? null : number(figures.value(column, row)),
                special == null ? null : special.text(),
                marks.leftOut(node, row),
                number(own),
                plan.full(node),
                share,
                worth,
                share == 0 ? 0 : share * plan.full(node) - worth,
                ranks[node][row],
                column < 0 ? null : number(ideal(column, row)),
                column < 0 ? null : unitWorth(column, row));
    }

    private int depth(int node) {
        int depth = 0;
        for (int at = plan.parent(node); at >= 0; at = plan.parent(at)) {
            depth++;
        }
        return depth;
    }

    private double ideal(int column, int row) {
        Node.Indicator indicator = plan.indicator(column);
        return Marking.ideal(
                indicator.scoring(), figures.target(column, row), scorer.group(column, figures.column(column)));
    }

    private @Nullable Double unitWorth(int column, int row) {
        double value = figures.value(column, row);
        double ideal = ideal(column, row);
        if (Double.isNaN(value) || Double.isNaN(ideal) || scorer.composite(row)) {
            return null;
        }
        Direction direction = direction(column);
        if (!direction.better(ideal, value)) {
            return null;
        }
        double step = Math.min(1, Math.abs(ideal - value));
        double better = direction == Direction.MORE ? value + step : value - step;
        return number(totalIf(column, row, better) - marks.total(row));
    }

    private Direction direction(int column) {
        Direction direction = Marking.direction(plan.indicator(column).scoring());
        return direction == null ? Direction.MORE : direction;
    }

    private double totalIf(int column, int row, double value) {
        double[] values = figures.column(column);
        if (plan.indicator(column).scoring().relative()) {
            values = values.clone();
            values[row] = value;
        }
        Node.Indicator indicator = plan.indicator(column);
        double changed = scorer.mark(indicator, column, row, value, scorer.group(column, values));
        return scorer.totalWith(marks, row, plan.nodeOf(column), changed, weights);
    }

    /** The row just ahead: the lowest total that is strictly greater; −1 for the first. */
    private int next(int row) {
        double own = marks.total(row);
        int next = -1;
        for (int other = 0; other < figures.rows(); other++) {
            boolean ahead = figures.counted(other) && marks.total(other) > own;
            if (ahead && (next < 0 || marks.total(other) < marks.total(next))) {
                next = other;
            }
        }
        return next;
    }

    private List<ScoreExplanation.Step> steps(int row) {
        List<ScoreExplanation.Step> steps = new ArrayList<>();
        if (ranks[0][row] <= 1 || scorer.composite(row)) {
            return steps;
        }
        for (int column = 0; column < plan.width(); column++) {
            ScoreExplanation.Step step = step(column, row);
            if (step != null) {
                steps.add(step);
            }
        }
        steps.sort((a, b) -> a.effort() != b.effort()
                ? Double.compare(a.effort(), b.effort())
                : a.code().compareTo(b.code()));
        return steps;
    }

    private ScoreExplanation.@Nullable Step step(int column, int row) {
        double value = figures.value(column, row);
        double ideal = ideal(column, row);
        if (Double.isNaN(value) || Double.isNaN(ideal) || !direction(column).better(ideal, value)) {
            return null;
        }
        if (rankIf(column, row, ideal) >= ranks[0][row]) {
            return null;
        }
        double enough = ideal;
        double tooLittle = value;
        for (int i = 0; i < 40 && enough != tooLittle; i++) {
            double middle = tooLittle + (enough - tooLittle) / 2;
            if (rankIf(column, row, middle) < ranks[0][row]) {
                enough = middle;
            } else {
                tooLittle = middle;
            }
        }
        double deviation = scorer.group(column, figures.column(column)).deviation();
        double effort = Math.abs(enough - value) / (deviation > 0 ? deviation : Math.max(1, Math.abs(value)));
        return new ScoreExplanation.Step(
                plan.node(plan.nodeOf(column)).code(), value, enough, rankIf(column, row, enough), effort);
    }

    /** The rank if one figure were another; where marks are relative, the others' change, too. */
    private int rankIf(int column, int row, double value) {
        double own = totalIf(column, row, value);
        double[] changed = null;
        if (plan.indicator(column).scoring().relative()) {
            double[] values = figures.column(column).clone();
            values[row] = value;
            changed = new double[figures.rows()];
            scorer.mark(column, values, changed);
        }
        int ahead = 0;
        for (int other = 0; other < figures.rows(); other++) {
            if (other != row && figures.counted(other)) {
                double total = changed == null
                        ? marks.total(other)
                        : scorer.totalWith(marks, other, plan.nodeOf(column), changed[other], weights);
                ahead += total > own ? 1 : 0;
            }
        }
        return ahead + 1;
    }

    private static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
