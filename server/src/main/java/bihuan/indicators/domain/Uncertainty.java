package bihuan.indicators.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How firm a rank is. Each round draws other weights, or other figures within their sampling error, or both, and ranks anew; what nine
 * rounds of ten agree on is the interval. (OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 7.)
 */
public final class Uncertainty {
    private static final int CHUNK = 250;

    private Uncertainty() {}

    /**
     * @param rounds how often, e.g. 10,000
     * @param seed the same seed gives the same intervals
     * @param spread each weight is multiplied by an even draw from 1 − spread to 1 + spread; 0 leaves weights alone, 1 is as far as it goes
     * @param sampling whether figures with a standard error are drawn, too
     */
    public record Question(int rounds, long seed, double spread, boolean sampling) {
        public Question {
            if (rounds < 1 || rounds > 100_000 || !(spread >= 0 && spread <= 1)) {
                throw new IllegalArgumentException("1 to 100,000 rounds, a spread from 0 to 1");
            }
        }
    }

    /**
     * Ranks of one subject over all rounds; all 0 if it has none.
     *
     * @param low the 5th percentile
     * @param high the 95th percentile
     * @param best the best of all rounds
     * @param worst the worst of all rounds
     */
    public record Interval(int low, int median, int high, int best, int worst) {}

    /** The intervals, by row. */
    public static List<Interval> ranks(Marks marks, Question question) {
        int chunks = (question.rounds() + CHUNK - 1) / CHUNK;
        List<int[][]> counts = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> new Rounds(marks, question)
                        .count(chunk * CHUNK, Math.min(question.rounds(), (chunk + 1) * CHUNK)))
                .toList();
        int rows = marks.figures().rows();
        List<Interval> intervals = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            int[] total = new int[rows + 1];
            for (int[][] chunk : counts) {
                for (int rank = 0; rank <= rows; rank++) {
                    total[rank] += chunk[row][rank];
                }
            }
            intervals.add(interval(total));
        }
        return intervals;
    }

    private static Interval interval(int[] byRank) {
        int rounds = IntStream.range(1, byRank.length).map(rank -> byRank[rank]).sum();
        return new Interval(
                rank(byRank, 0.05 * rounds),
                rank(byRank, 0.5 * rounds),
                rank(byRank, 0.95 * rounds),
                rank(byRank, 0),
                rank(byRank, rounds));
    }

    /** The first rank by which so many rounds are through. */
    private static int rank(int[] byRank, double through) {
        int seen = 0;
        for (int rank = 1; rank < byRank.length; rank++) {
            seen += byRank[rank];
            if (seen > 0 && seen >= through) {
                return rank;
            }
        }
        return 0;
    }

    /** Room to work in for one thread. */
    private static final class Rounds {
        private final Plan plan;
        private final Figures figures;
        private final Question question;
        private final Scorer scorer;
        private final double[][] marks;
        private final double[] base;
        private final double[] weights;

        Rounds(Marks marks, Question question) {
            this.figures = marks.figures();
            this.plan = figures.plan();
            this.question = question;
            this.scorer = Scorer.of(figures);
            this.base = plan.weights();
            this.weights = base.clone();
            this.marks = new double[plan.size()][];
            for (int node = 0; node < plan.size(); node++) {
                this.marks[node] = marks.byNode()[node].clone();
            }
        }

        int[][] count(int from, int to) {
            int rows = figures.rows();
            int[][] counts = new int[rows][rows + 1];
            int[] ranks = new int[rows];
            double[] sorted = new double[rows];
            for (int round = from; round < to; round++) {
                draw(Draws.of(question.seed(), round));
                scorer.aggregate(marks, weights);
                Ranks.into(ranks, sorted, marks[0], figures.counted());
                for (int row = 0; row < rows; row++) {
                    counts[row][ranks[row]]++;
                }
            }
            return counts;
        }

        private void draw(Draws draws) {
            if (question.spread() > 0) {
                for (int node = 1; node < weights.length; node++) {
                    weights[node] = base[node] * (1 + question.spread() * (2 * draws.next() - 1));
                }
            }
            if (question.sampling()) {
                for (int column = 0; column < plan.width(); column++) {
                    if (figures.hasErrors(column)) {
                        sample(column, draws);
                    }
                }
            }
        }

        private void sample(int column, Draws draws) {
            double[] values = figures.column(column).clone();
            for (int row = 0; row < values.length; row++) {
                double error = figures.error(column, row);
                if (error > 0) {
                    values[row] += error * draws.normal();
                }
            }
            scorer.mark(column, values, marks[plan.nodeOf(column)]);
        }
    }
}
