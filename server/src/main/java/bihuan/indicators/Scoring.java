package bihuan.indicators;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a raw figure becomes marks (评分方法). Marks run from 0 to {@link #full()}. */
public sealed interface Scoring {

    /** Full marks. */
    default double full() {
        return 100;
    }

    /** Whether the marks of one depend on the figures of the others, so that all of a peer group are scored together. */
    default boolean relative() {
        return false;
    }

    /**
     * Distance to the frontier (前沿距离): 100 × ((worst − value) ÷ (worst − best))^exponent, kept between 0 and 100. Which way is better
     * follows from the two ends.
     *
     * @param best the frontier
     * @param worst the other end, other than {@code best}
     * @param exponent 1 for a straight line; Doing Business takes the tax rate to 0.8
     */
    record Frontier(double best, double worst, double exponent) implements Scoring {
        public Frontier {
            require(Double.isFinite(best) && Double.isFinite(worst) && best != worst, "The two ends differ");
            require(exponent > 0 && Double.isFinite(exponent), "The exponent is more than 0");
        }
    }

    /**
     * Share of a standard (达标率): full marks for whoever reaches it; short of it, 100 × value ÷ standard, or standard ÷ value where less
     * is better. A target that was set for a unit and period goes before the standard of the system.
     *
     * @param standard null if only targets are used
     * @param cap most marks for more than the standard, from 100 on
     */
    record Standard(Direction direction, @Nullable Double standard, double cap) implements Scoring {
        public Standard {
            require(cap >= 100 && Double.isFinite(cap), "The cap is at least 100");
            require(standard == null || standard >= 0 && Double.isFinite(standard), "The standard is not negative");
        }
    }

    /** The best of the peer group (同组最优) gets full marks, the others in proportion to it. */
    record Best(Direction direction) implements Scoring {
        @Override
        public boolean relative() {
            return true;
        }
    }

    /** By rank in the peer group (名次): 100 for the first, 0 for the last, evenly between; a tie shares the better rank. */
    record ByRank(Direction direction) implements Scoring {
        @Override
        public boolean relative() {
            return true;
        }
    }

    /**
     * Steps (分档): the marks of the last step whose {@code from} is not above the value.
     *
     * @param steps rising by {@code from}; below the first there are 0 marks
     */
    record Steps(List<Step> steps) implements Scoring {
        public Steps {
            steps = List.copyOf(steps);
            require(!steps.isEmpty(), "There is at least one step");
            for (int i = 1; i < steps.size(); i++) {
                require(steps.get(i).from() > steps.get(i - 1).from(), "Steps rise");
            }
        }
    }

    /**
     * @param from from which value on
     * @param marks 0 to 100
     */
    record Step(double from, double marks) {
        public Step {
            require(Double.isFinite(from) && marks >= 0 && marks <= 100, "A step has 0 to 100 marks");
        }
    }

    /**
     * Efficacy coefficient (功效系数): 60 + 40 × (value − pass) ÷ (best − pass), kept between 60 and 100.
     *
     * @param pass what just passes (不允许值); null for the worst of the peer group
     * @param best what satisfies (满意值); null for the best of the peer group
     */
    record Efficacy(
            Direction direction,
            @Nullable Double pass,
            @Nullable Double best) implements Scoring {
        public Efficacy {
            require(pass == null || best == null || direction.better(best, pass), "Satisfying is better than passing");
        }

        @Override
        public boolean relative() {
            return pass == null || best == null;
        }
    }

    /**
     * The figure is points already (得分), and taken as it is: where an indicator does not apply, B-READY gives its points to the others of
     * its group, which then have more than their own.
     *
     * @param most the most there are as a rule, more than 0
     */
    record Points(double most) implements Scoring {
        public Points {
            require(most > 0 && Double.isFinite(most), "There are points to get");
        }

        @Override
        public double full() {
            return most;
        }
    }

    /**
     * A formula (公式) that gives the marks, kept between 0 and 100, from the indicator's own {@code value}, others' values by their code
     * and the peer group's {@code best}, {@code worst} and {@code mean}.
     *
     * @param formula e.g. {@code 100 * min(1, value / 0.95)} or {@code 100 * [GOOD] / [ALL]}
     */
    record Formula(Direction direction, String formula) implements Scoring {
        public Formula {
            require(!formula.isBlank(), "There is a formula");
        }

        @Override
        public boolean relative() {
            return formula.contains("best") || formula.contains("worst") || formula.contains("mean");
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
