package bihuan.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.assessment.Calculation;
import bihuan.assessment.GroupSheet;
import bihuan.assessment.GroupSheet.Figure;
import bihuan.assessment.RawItem;
import bihuan.assessment.Scheme;
import bihuan.assessment.Sheets;
import bihuan.assessment.UnitScore;
import bihuan.assessment.UnitScore.PartScore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds of every result. */
class ScorerProperties {

    @Property(tries = 300)
    void theOrderOfTheInputChangesNoBit(@ForAll long seed) {
        GroupSheet sheet = Sheets.random(seed);
        List<GroupSheet.RatedUnit> units = shuffled(sheet.units(), seed);
        List<Figure> figures = shuffled(sheet.figures(), seed).stream()
                .map(it -> new Figure(it.part(), it.unit(), shuffled(it.items(), seed)))
                .toList();
        GroupSheet again = Scorer.score(
                new GroupSheet(sheet.scheme(), units, figures, shuffled(sheet.adjustments(), seed), List.of()));
        assertThat(Canon.text(Sheets.calculation(again))).isEqualTo(Canon.text(Sheets.calculation(sheet)));
    }

    private static <T> List<T> shuffled(List<T> list, long seed) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }

    @Property(tries = 300)
    void whatIsWrittenAndReadRecomputesToTheSameBytes(@ForAll long seed) {
        Calculation calculation = Sheets.calculation(Sheets.random(seed));
        byte[] file = Canon.export(calculation);
        Canon.Export read = Canon.read(file);
        assertThat(Canon.export(Canon.recomputed(read.calculation()))).isEqualTo(file);
        assertThat(Comparing.of(calculation, Canon.recomputed(read.calculation())))
                .isEmpty();
    }

    @Property(tries = 300)
    void ranksAreOnePlusThoseWhoAreStrictlyBetter(@ForAll long seed) {
        GroupSheet sheet = Sheets.random(seed);
        List<UnitScore> ranked =
                sheet.scores().stream().filter(it -> it.rank() != null).toList();
        for (UnitScore score : ranked) {
            assertThat((long) score.rank())
                    .isEqualTo(1
                            + ranked.stream()
                                    .filter(it -> it.total() > score.total())
                                    .count());
        }
        assertThat(sheet.scores())
                .filteredOn(it -> it.rank() == null)
                .allSatisfy(it ->
                        assertThat(it.scoredWeight()).isLessThan(sheet.scheme().leastScored()));
    }

    @Property(tries = 300)
    void contributionsAddUpToTheBaseAndStayWithinTheWhole(@ForAll long seed) {
        for (UnitScore score : Sheets.random(seed).scores()) {
            double sum = 0;
            for (PartScore part : score.parts()) {
                sum += part.contribution();
                assertThat(part.points()).isBetween(0.0, 60.0);
            }
            if (score.base() != null) {
                assertThat(score.base()).isEqualTo(sum);
                assertThat(score.base()).isBetween(0.0, 100.000001);
            }
        }
    }

    @Property
    void shrinkingStaysBetweenOneselfAndTheMean(
            @ForAll @LongRange(min = 1, max = 100_000) long n,
            @ForAll @DoubleRange(max = 1) double x,
            @ForAll @IntRange(max = 1000) int k,
            @ForAll @DoubleRange(max = 1) double mean) {
        assertThat(Scorer.shrunk(n, x, k, mean)).isBetween(Math.min(x, mean) - 1e-12, Math.max(x, mean) + 1e-12);
        assertThat(Scorer.shrunk(n, x, 0, mean)).isEqualTo(x);
    }

    @Property(tries = 200)
    void oneMoreSolvedCaseNeverCostsPoints(@ForAll long seed) {
        GroupSheet sheet = Sheets.random(seed);
        Figure figure = sheet.figures().stream()
                .filter(it -> it.part().equals("SOLUTION"))
                .findFirst()
                .orElseThrow();
        List<RawItem> better =
                figure.items().stream().map(it -> RawItem.of(it.ref(), 1)).toList();
        List<Figure> figures = new ArrayList<>(sheet.figures());
        figures.set(figures.indexOf(figure), new Figure(figure.part(), figure.unit(), better));
        Scheme scheme = sheet.scheme();
        GroupSheet improved =
                Scorer.score(new GroupSheet(scheme, sheet.units(), figures, sheet.adjustments(), List.of()));
        assertThat(points(improved, figure)).isGreaterThanOrEqualTo(points(sheet, figure));
    }

    private static double points(GroupSheet sheet, Figure figure) {
        return sheet.scores().stream()
                .filter(it -> it.unit().equals(figure.unit()))
                .flatMap(it -> it.parts().stream())
                .filter(it -> it.part().equals(figure.part()))
                .mapToDouble(PartScore::points)
                .sum();
    }
}
