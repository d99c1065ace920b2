package bihuan.indicators.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import bihuan.indicators.Node;
import bihuan.indicators.Scoring;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 山东省营商环境评价（2018）: 100 points over 6 and 17 indicators, with both rules of its annex, on an invented table of 16 cities (D1, D2). */
class ShandongTest {
    private static final Plan PLAN = new Plan(BuiltIn.system("shandong-2018"));
    private static final List<String> CITIES =
            IntStream.rangeClosed(1, 16).mapToObj(n -> "样本市" + n).toList();
    private static final Figures FIGURES = invented();
    private static final Marks MARKS = Scorer.marks(FIGURES);

    /** City n takes n times what the first takes, and lends to 90 − 3n of a hundred. */
    private static Figures invented() {
        Map<String, Double> first = new TreeMap<>(Map.ofEntries(
                Map.entry("KB.DJ", 0.5),
                Map.entry("KB.KZ", 0.25),
                Map.entry("KB.SS", 0.25),
                Map.entry("KB.KH", 0.5),
                Map.entry("KB.KZF", 100.0),
                Map.entry("KB.SSF", 50.0),
                Map.entry("KB.KHF", 20.0),
                Map.entry("SG.SJ", 30.0),
                Map.entry("SG.FY", 10_000.0),
                Map.entry("XD.CL", 4.0),
                Map.entry("NS.SF", 5.0),
                Map.entry("BDC.SJ", 2.0),
                Map.entry("BDC.FY", 80.0),
                Map.entry("DL.SJ", 10.0),
                Map.entry("DL.FY", 1_000.0)));
        Figures figures = new Figures(PLAN, CITIES);
        for (int n = 1; n <= 16; n++) {
            int row = n - 1;
            double times = n;
            first.forEach((code, value) -> figures.put(PLAN.column(code), row, value * times));
            figures.put(PLAN.column("XD.BL"), row, 90 - 3 * n);
            figures.put(PLAN.column("NS.WB"), row, 100 - 2 * n);
        }
        return figures;
    }

    private static double marks(String code, int city) {
        return MARKS.of(PLAN.number(code), city - 1);
    }

    @Test
    void sixAndSeventeenIndicatorsTotalAHundredPoints() {
        Node.Branch root = PLAN.system().root();
        assertThat(root.weight()).isEqualTo(100);
        assertThat(root.children()).extracting(Node::weight).containsExactly(25.0, 25.0, 20.0, 10.0, 10.0, 10.0);
        assertThat(PLAN.width()).isEqualTo(17);
        double total = IntStream.range(0, 17)
                .mapToDouble(column -> PLAN.indicator(column).weight())
                .sum();
        assertThat(total).isEqualTo(100);
        assertThat(IntStream.range(0, 7)
                        .mapToObj(column -> PLAN.indicator(column).weight()))
                .containsExactly(5.0, 4.0, 4.0, 3.0, 3.0, 3.0, 3.0);
    }

    @Test
    void whoReachesTheStandardGetsFullMarksAndTheOthersInProportion() {
        assertThat(PLAN.indicator(PLAN.column("KB.DJ")).scoring()).isInstanceOf(Scoring.Standard.class);
        assertThat(marks("KB.DJ", 1)).isEqualTo(100);
        assertThat(marks("KB.DJ", 2)).isEqualTo(100);
        assertThat(marks("KB.DJ", 4)).isEqualTo(50);
        assertThat(marks("NS.WB", 5)).isCloseTo(90, offset(1e-9));
    }

    @Test
    void withoutAStandardTheBestCityGetsFullMarks() {
        assertThat(PLAN.indicator(PLAN.column("SG.FY")).scoring()).isInstanceOf(Scoring.Best.class);
        assertThat(marks("SG.FY", 1)).isEqualTo(100);
        assertThat(marks("SG.FY", 4)).isEqualTo(25);
        assertThat(marks("XD.BL", 1)).isEqualTo(100);
        assertThat(marks("XD.BL", 11)).isCloseTo(100.0 * 57 / 87, offset(1e-9));
    }

    /** City 2 by hand: 16 + 4.5; 25 × … and so on, in points. */
    @Test
    void theSecondCityByHand() {
        double kb = 5 + 4 + 4 + 3 + (3 + 3 + 3) * 0.5;
        double sg = 13 * 45.0 / 60 + 12 * 0.5;
        double xd = 8 * 0.5 + 12 * 84.0 / 87;
        double ns = 5 * 0.96 + 5 * 0.5;
        double bdc = 5 + 5 * 0.5;
        double dl = 5 + 5 * 0.5;
        assertThat(marks("KB", 2) * 25 / 100).isCloseTo(kb, offset(1e-9));
        assertThat(MARKS.total(1)).isCloseTo(kb + sg + xd + ns + bdc + dl, offset(1e-9));
    }

    @Test
    void citiesRankInTheOrderInWhichTheyWereInvented() {
        assertThat(MARKS.ranks(0)).containsExactly(IntStream.rangeClosed(1, 16).toArray());
    }
}
