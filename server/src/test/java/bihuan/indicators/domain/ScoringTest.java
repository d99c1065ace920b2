package bihuan.indicators.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import bihuan.indicators.Aggregation;
import bihuan.indicators.IndicatorSystem;
import bihuan.indicators.Missing;
import bihuan.indicators.Node;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Each way of marking, on a group of five with the figures 10, 20, 20, 40 and nothing (D2). */
class ScoringTest {
    private static final List<String> FIVE = List.of("a", "b", "c", "d", "e");

    /** A system with one indicator, X, of this scoring. */
    static IndicatorSystem one(String scoring) {
        return SystemReader.read(JsonMapper.shared().readTree("""
                {"code": "S", "version": "1", "name": "一项", "period": "YEAR", "root":
                  {"code": "S", "name": "一项", "weight": 1, "combine": "MEAN", "missing": "LEAVE_OUT", "children":
                    [{"code": "X", "name": "X", "weight": 1, "scoring": %s}]}}""".formatted(scoring)))
                .orThrow();
    }

    private static Marks marks(String scoring) {
        Plan plan = new Plan(one(scoring));
        Figures figures = new Figures(plan, FIVE);
        double[] values = {10, 20, 20, 40};
        IntStream.range(0, 4).forEach(row -> figures.put(0, row, values[row]));
        return Scorer.marks(figures);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"kind": "FRONTIER", "best": 50, "worst": 10}                            | 0   | 25    | 75
            {"kind": "FRONTIER", "best": 15, "worst": 35}                            | 100 | 75    | 0
            {"kind": "FRONTIER", "best": 10, "worst": 30, "exponent": 2}             | 100 | 25    | 0
            {"kind": "STANDARD", "direction": "MORE", "standard": 40}                | 25  | 50    | 100
            {"kind": "STANDARD", "direction": "LESS", "standard": 10}                | 100 | 50    | 25
            {"kind": "STANDARD", "direction": "MORE", "standard": 20, "cap": 120}    | 50  | 100   | 120
            {"kind": "BEST", "direction": "MORE"}                                    | 25  | 50    | 100
            {"kind": "BEST", "direction": "LESS"}                                    | 100 | 50    | 25
            {"kind": "RANK", "direction": "MORE"}                                    | 0   | 66.6666666667 | 100
            {"kind": "RANK", "direction": "LESS"}                                    | 100 | 66.6666666667 | 0
            {"kind": "STEPS", "steps": [{"from": 15, "marks": 60}, {"from": 20, "marks": 80}]} | 0 | 80 | 80
            {"kind": "EFFICACY", "direction": "MORE", "pass": 20, "best": 30}        | 60  | 60    | 100
            {"kind": "EFFICACY", "direction": "LESS"}                                | 100 | 86.6666666667 | 60
            {"kind": "POINTS", "most": 30}                                           | 10  | 20    | 40
            {"kind": "FORMULA", "direction": "MORE", "formula": "100 * value / best"} | 25 | 50    | 100
            {"kind": "FORMULA", "direction": "MORE", "formula": "if(value >= mean, 100, 3 * [X] - 20)"} | 10 | 40 | 100
            {"kind": "FORMULA", "direction": "MORE", "formula": "value / (20 - value)"} | 1 |  | 0
            """)
    void marksAsTheMethodSays(String scoring, double ten, Double twenty, double forty) {
        Marks marks = marks(scoring);
        int node = 1;
        assertThat(marks.of(node, 0)).isCloseTo(ten, offset(1e-9));
        if (twenty == null) {
            assertThat(marks.of(node, 1)).as("division by 0 has no result").isNaN();
        } else {
            assertThat(marks.of(node, 1)).isCloseTo(twenty, offset(1e-9));
            assertThat(marks.of(node, 2)).isEqualTo(marks.of(node, 1));
        }
        assertThat(marks.of(node, 3)).isCloseTo(forty, offset(1e-9));
        assertThat(marks.of(node, 4)).as("no figure, no marks").isNaN();
    }

    @Test
    void aTieSharesTheBetterRankAndWhoHasNoFigureHasNone() {
        Marks marks = marks("{\"kind\": \"FRONTIER\", \"best\": 100, \"worst\": 0}");
        assertThat(marks.ranks(0)).containsExactly(4, 2, 2, 1, 0);
    }

    @Test
    void aTargetOfItsOwnGoesBeforeTheStandard() {
        Plan plan = new Plan(one("{\"kind\": \"STANDARD\", \"direction\": \"MORE\", \"standard\": 40}"));
        Figures figures =
                new Figures(plan, List.of("a", "b")).put(0, 0, 20).put(0, 1, 20).putTarget(0, 1, 20);
        assertThat(Scorer.marks(figures).byNode()[1]).containsExactly(50, 100);
    }

    @ParameterizedTest
    @CsvSource({"LEAVE_OUT,100", "ZERO,25", "PEER_MEAN,62.5", "REQUIRED,"})
    void aMissingFigureIsTreatedAsTheBranchSays(Missing missing, Double total) {
        Node x = new Node.Indicator("X", "X", null, 1, full(), null, null, List.of(), null);
        Node y = new Node.Indicator("Y", "Y", null, 3, full(), null, null, List.of(), null);
        Plan plan = new Plan(new IndicatorSystem(
                "S",
                "1",
                "S",
                null,
                null,
                IndicatorSystem.Period.YEAR,
                false,
                new Node.Branch("S", "S", null, 1, Aggregation.WEIGHTED, missing, List.of(x, y)),
                List.of(),
                null));
        Figures figures =
                new Figures(plan, List.of("a", "b")).put(0, 0, 100).put(0, 1, 0).put(1, 1, 50);
        double ours = Scorer.marks(figures).total(0);
        if (total == null) {
            assertThat(ours).isNaN();
        } else {
            assertThat(ours).isEqualTo(total);
        }
    }

    private static bihuan.indicators.Scoring full() {
        return new bihuan.indicators.Scoring.Frontier(100, 0, 1);
    }
}
