package bihuan.indicators.domain;

import bihuan.indicators.Direction;
import bihuan.indicators.Scoring;
import org.jspecify.annotations.Nullable;

/** Marks for one figure: what each {@link Scoring} says, in arithmetic. */
final class Marking {
    private Marking() {}

    /** Which way is better; null where the figure has no direction of its own. */
    static @Nullable Direction direction(Scoring scoring) {
        return switch (scoring) {
            case Scoring.Frontier frontier -> frontier.best() > frontier.worst() ? Direction.MORE : Direction.LESS;
            case Scoring.Standard standard -> standard.direction();
            case Scoring.Best best -> best.direction();
            case Scoring.ByRank byRank -> byRank.direction();
            case Scoring.Efficacy efficacy -> efficacy.direction();
            case Scoring.Formula formula -> formula.direction();
            case Scoring.Points _ -> Direction.MORE;
            case Scoring.Steps steps ->
                steps.steps().getLast().marks() >= steps.steps().getFirst().marks() ? Direction.MORE : Direction.LESS;
        };
    }

    /**
     * The marks.
     *
     * @param value a number
     * @param target NaN if none was set for this subject
     * @return NaN if the scoring needs something that is not there
     */
    static double marks(Scoring scoring, double value, double target, Group group) {
        return switch (scoring) {
            case Scoring.Frontier frontier -> frontier(frontier, value);
            case Scoring.Standard standard -> standard(standard, value, target);
            case Scoring.Best best -> best(best.direction(), value, group);
            case Scoring.ByRank byRank -> byRank(byRank.direction(), value, group);
            case Scoring.Steps steps -> steps(steps, value);
            case Scoring.Efficacy efficacy -> efficacy(efficacy, value, group);
            case Scoring.Points _ -> Math.max(0, value);
            case Scoring.Formula _ -> throw new IllegalArgumentException("A formula is evaluated, not marked");
        };
    }

    private static double frontier(Scoring.Frontier scoring, double value) {
        double share = between(0, (scoring.worst() - value) / (scoring.worst() - scoring.best()), 1);
        return 100 * (scoring.exponent() == 1 ? share : StrictMath.pow(share, scoring.exponent()));
    }

    private static double standard(Scoring.Standard scoring, double value, double target) {
        double standard =
                Double.isNaN(target) ? (scoring.standard() == null ? Double.NaN : scoring.standard()) : target;
        if (Double.isNaN(standard)) {
            return Double.NaN;
        }
        double share = share(scoring.direction(), value, standard);
        return between(0, 100 * share, scoring.cap());
    }

    /** The share that is reached; against a standard of 0 it is all or nothing, for there is no proportion to it. */
    private static double share(Direction direction, double value, double standard) {
        if (direction == Direction.MORE) {
            return standard == 0 ? (value >= 0 ? 1 : 0) : value / standard;
        }
        if (value <= 0) {
            return standard == 0 ? 1 : Double.POSITIVE_INFINITY;
        }
        return standard / value;
    }

    /** Where the best is 0 or less, proportions say nothing: marks then fall evenly to 0 for the worst. */
    private static double best(Direction direction, double value, Group group) {
        if (!direction.better(group.best(), value)) {
            return 100;
        }
        if (group.best() <= 0) {
            return between(0, 100 * (group.worst() - value) / (group.worst() - group.best()), 100);
        }
        return between(0, 100 * (direction == Direction.MORE ? value / group.best() : group.best() / value), 100);
    }

    private static double byRank(Direction direction, double value, Group group) {
        int ahead = group.ahead(value, direction);
        return group.size() < 2
                ? 100
                : 100.0 * (group.size() - 1 - Math.min(ahead, group.size() - 1)) / (group.size() - 1);
    }

    private static double steps(Scoring.Steps scoring, double value) {
        double marks = 0;
        for (Scoring.Step step : scoring.steps()) {
            if (step.from() > value) {
                break;
            }
            marks = step.marks();
        }
        return marks;
    }

    private static double efficacy(Scoring.Efficacy scoring, double value, Group group) {
        double pass = scoring.pass() == null ? group.worst() : scoring.pass();
        double best = scoring.best() == null ? group.best() : scoring.best();
        return pass == best
                ? (scoring.direction().better(pass, value) ? 60 : 100)
                : between(60, 60 + 40 * (value - pass) / (best - pass), 100);
    }

    /** The figure that gives full marks, as far as there is one; NaN if there is not. */
    static double ideal(Scoring scoring, double target, Group group) {
        return switch (scoring) {
            case Scoring.Frontier frontier -> frontier.best();
            case Scoring.Standard standard ->
                Double.isNaN(target) ? (standard.standard() == null ? Double.NaN : standard.standard()) : target;
            case Scoring.Best _, Scoring.ByRank _, Scoring.Formula _ -> group.best();
            case Scoring.Steps steps ->
                steps.steps().stream()
                        .max((a, b) -> Double.compare(a.marks(), b.marks()))
                        .orElseThrow()
                        .from();
            case Scoring.Efficacy efficacy -> efficacy.best() == null ? group.best() : efficacy.best();
            case Scoring.Points points -> points.most();
        };
    }

    static double between(double least, double value, double most) {
        return value < least ? least : value > most ? most : value;
    }
}
