package bihuan.assessment.domain;

import static bihuan.assessment.Sheets.adjustment;
import static bihuan.assessment.Sheets.figure;
import static bihuan.assessment.Sheets.scheme;
import static bihuan.assessment.Sheets.scored;
import static org.assertj.core.api.Assertions.assertThat;

import bihuan.assessment.GroupSheet;
import bihuan.assessment.Scheme.Marking;
import bihuan.assessment.UnitScore;
import bihuan.assessment.UnitScore.PartState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Examples that can be computed by hand. */
class ScorerTest {

    private static UnitScore first(GroupSheet sheet) {
        return sheet.scores().getFirst();
    }

    @Test
    void scoresAShareOfTheStandardAndALineBetweenTwoEnds() {
        GroupSheet sheet = scored(
                scheme(1, 0, 100), 1, List.of(figure("SOLUTION", 1, 9, 20), figure("OVERNIGHT", 1, 1, 8)), List.of());
        assertThat(first(sheet).parts().get(0).points()).isEqualTo(0.45 / 0.9 * 60);
        assertThat(first(sheet).parts().get(1).points()).isEqualTo((0.125 - 0.5) / (0 - 0.5) * 40);
        assertThat(first(sheet).total()).isEqualTo(60.0);
        assertThat(first(sheet).rank()).isEqualTo(1);
    }

    @Test
    void pullsAFewCasesTowardsTheMeanOfAllPeers() {
        GroupSheet sheet = scored(
                scheme(1, 4, 60), 2, List.of(figure("SOLUTION", 1, 1, 1), figure("SOLUTION", 2, 4, 9)), List.of());
        assertThat(first(sheet).parts().getFirst().mean()).isEqualTo(0.5);
        assertThat(first(sheet).parts().getFirst().shrunk()).isEqualTo((1 * 1.0 + 4 * 0.5) / (1 + 4));
        assertThat(Scorer.shrunk(1000, 0.9, 4, 0.5)).isBetween(0.898, 0.9);
    }

    @Test
    void leavesAPartWithTooFewCasesOutAndRanksOnlyWhoHasEnoughOfTheWhole() {
        GroupSheet sheet = scored(
                scheme(3, 0, 100),
                2,
                List.of(
                        figure("SOLUTION", 1, 9, 10),
                        figure("OVERNIGHT", 1, 0, 2),
                        figure("SOLUTION", 2, 1, 10),
                        figure("OVERNIGHT", 2, 5, 10)),
                List.of());
        UnitScore lacking = first(sheet);
        assertThat(lacking.parts().get(1).state()).isEqualTo(PartState.TOO_FEW);
        assertThat(lacking.scoredWeight()).isEqualTo(60);
        assertThat(lacking.total()).isEqualTo(100.0);
        assertThat(lacking.rank()).isNull();
        assertThat(sheet.scores().get(1).rank()).isEqualTo(1);
    }

    @Test
    void givesNobodyWithoutACaseAScore() {
        GroupSheet sheet = scored(scheme(1, 5, 1), 1, List.of(), List.of(adjustment(1, 1, 3)));
        assertThat(first(sheet).total()).isNull();
        assertThat(first(sheet).rank()).isNull();
        assertThat(first(sheet).parts().getFirst().state()).isEqualTo(PartState.NO_CASE);
    }

    @Test
    void sharesARankAmongEqualTotalsAndSkipsTheNext() {
        GroupSheet sheet = scored(
                scheme(1, 0, 60),
                4,
                List.of(
                        figure("SOLUTION", 1, 1, 2),
                        figure("SOLUTION", 2, 2, 4),
                        figure("SOLUTION", 3, 3, 4),
                        figure("SOLUTION", 4, 0, 4)),
                List.of());
        assertThat(sheet.scores()).extracting(UnitScore::rank).containsExactly(2, 2, 1, 4);
    }

    @Test
    void ranksByWhatIsNotRounded() {
        GroupSheet sheet = scored(
                scheme(1, 0, 60),
                2,
                List.of(figure("SOLUTION", 1, 49_999, 100_000), figure("SOLUTION", 2, 50_000, 100_000)),
                List.of());
        assertThat(sheet.scores()).extracting(UnitScore::rank).containsExactly(2, 1);
    }

    @Test
    void capsBonusAndDeductionAndNeverGoesBelowNothing() {
        GroupSheet sheet = scored(
                scheme(1, 0, 60),
                2,
                List.of(figure("SOLUTION", 1, 9, 10), figure("SOLUTION", 2, 0, 10)),
                List.of(
                        adjustment(1, 1, 3),
                        adjustment(2, 1, 4),
                        adjustment(3, 1, -2),
                        adjustment(4, 2, -8),
                        adjustment(5, 2, -8)));
        assertThat(first(sheet).bonus()).isEqualTo(5);
        assertThat(first(sheet).deduction()).isEqualTo(2);
        assertThat(first(sheet).total()).isEqualTo(103.0);
        assertThat(sheet.scores().get(1).deduction()).isEqualTo(10);
        assertThat(sheet.scores().get(1).total()).isEqualTo(0.0);
    }

    @Test
    void takesAGivenMarkAsItIs() {
        assertThat(Marks.share(Marking.given(), 85)).isEqualTo(0.85);
        assertThat(Marks.share(Marking.given(), 120)).isEqualTo(1);
        assertThat(Marks.share(Marking.linear(40, 8), 24)).isEqualTo(0.5);
        assertThat(Marks.share(Marking.share(0.8), -1)).isEqualTo(0);
    }
}
