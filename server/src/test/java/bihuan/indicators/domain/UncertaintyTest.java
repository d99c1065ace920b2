package bihuan.indicators.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Rank intervals: what other weights and sampling errors would do to the order (D2). */
class UncertaintyTest {
    private static final Plan PLAN =
            new Plan(SystemReader.read(JsonMapper.shared().readTree("""
            {"code": "S", "version": "1", "name": "两项", "period": "YEAR", "root":
              {"code": "S", "name": "两项", "weight": 1, "combine": "WEIGHTED", "missing": "REQUIRED", "children": [
                {"code": "A", "name": "A", "weight": 1, "scoring": {"kind": "FRONTIER", "best": 100, "worst": 0}},
                {"code": "B", "name": "B", "weight": 1, "scoring": {"kind": "FRONTIER", "best": 100, "worst": 0}}]}}""")).orThrow());

    private static Figures figures(double[][] values) {
        Figures figures = new Figures(
                PLAN,
                IntStream.range(0, values.length).mapToObj(row -> "u" + row).toList());
        for (int row = 0; row < values.length; row++) {
            figures.put(0, row, values[row][0]).put(1, row, values[row][1]);
        }
        return figures;
    }

    private static List<Uncertainty.Interval> ask(Figures figures, double spread, boolean sampling, long seed) {
        return Uncertainty.ranks(Scorer.marks(figures), new Uncertainty.Question(2_000, seed, spread, sampling));
    }

    @Test
    void whoIsBetterInEverythingIsFirstUnderAnyWeights() {
        List<Uncertainty.Interval> intervals = ask(figures(new double[][] {{90, 80}, {60, 70}, {70, 60}}), 1, false, 7);
        assertThat(intervals.getFirst()).isEqualTo(new Uncertainty.Interval(1, 1, 1, 1, 1));
        assertThat(intervals.get(1).low()).isEqualTo(2);
        assertThat(intervals.get(1).high()).isEqualTo(3);
        assertThat(intervals.get(2).low()).isEqualTo(2);
        assertThat(intervals.get(2).high()).isEqualTo(3);
    }

    @Test
    void withoutSpreadAndSamplingARankIsItsOwnInterval() {
        List<Uncertainty.Interval> intervals = ask(figures(new double[][] {{50, 50}, {60, 60}, {60, 60}}), 0, false, 7);
        assertThat(intervals)
                .containsExactly(
                        new Uncertainty.Interval(3, 3, 3, 3, 3),
                        new Uncertainty.Interval(1, 1, 1, 1, 1),
                        new Uncertainty.Interval(1, 1, 1, 1, 1));
    }

    @Test
    void theSameSeedGivesTheSameIntervalsAndAnotherSeedOtherDraws() {
        double[][] values = IntStream.range(0, 40)
                .mapToObj(n -> new double[] {50 + (n * 37 % 40), 50 + (n * 11 % 40)})
                .toArray(double[][]::new);
        List<Uncertainty.Interval> once = ask(figures(values), 1, false, 7);
        assertThat(ask(figures(values), 1, false, 7)).isEqualTo(once);
        assertThat(ask(figures(values), 1, false, 8)).isNotEqualTo(once);
    }

    /** Two who differ by one mark, each with a standard error of 5 in one half: the second is ahead in about four rounds of ten. */
    @Test
    void aSamplingErrorLargerThanTheDifferenceLeavesTheOrderOpen() {
        Figures figures = figures(new double[][] {{71, 70}, {70, 70}});
        figures.putError(0, 0, 5).putError(0, 1, 5);
        List<Uncertainty.Interval> intervals = ask(figures, 0, true, 3);
        assertThat(intervals.getFirst()).isEqualTo(new Uncertainty.Interval(1, 1, 2, 1, 2));
        assertThat(intervals.get(1).median()).isEqualTo(2);
        assertThat(intervals.get(1).low()).isEqualTo(1);
    }
}
