package bihuan.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.assessment.Calculation;
import bihuan.assessment.Difference;
import bihuan.assessment.Difference.What;
import bihuan.assessment.Sheets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A changed input shows as a difference down to the raw figure. */
class ComparingTest {
    private final Calculation before = calculation(8, 3);

    private static Calculation calculation(int solvedByFirst, double bonus) {
        return Sheets.calculation(Sheets.scored(
                Sheets.scheme(1, 0, 60),
                2,
                List.of(Sheets.figure("SOLUTION", 1, solvedByFirst, 10), Sheets.figure("SOLUTION", 2, 7, 10)),
                List.of(Sheets.adjustment(1, 2, bonus))));
    }

    @Test
    void findsNothingBetweenACalculationAndItself() {
        assertThat(Comparing.of(before, calculation(8, 3))).isEmpty();
    }

    @Test
    void leadsFromTheRankToTheOneCaseThatChanged() {
        List<Difference> differences = Comparing.of(before, calculation(7, 3));
        assertThat(differences)
                .filteredOn(it -> Sheets.unit(1).equals(it.unit()))
                .extracting(Difference::what)
                .containsExactly(What.RANK, What.TOTAL, What.POINTS, What.VALUE, What.AMOUNT, What.ITEM);
        assertThat(differences)
                .filteredOn(it -> it.what() == What.ITEM)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.ref()).isEqualTo("SOLUTION-001-0007");
                    assertThat(it.part()).isEqualTo("SOLUTION");
                    assertThat(it.before()).isEqualTo("1.0 / 1");
                    assertThat(it.after()).isEqualTo("0.0 / 1");
                });
    }

    @Test
    void namesTheAdjustmentThatChanged() {
        assertThat(Comparing.of(before, calculation(8, 2)))
                .extracting(Difference::what)
                .contains(What.ADJUSTMENT, What.BONUS, What.TOTAL);
    }

    @Test
    void findsAnInputThatWasChangedInTheFileAgainstTheFigureThatTheFileClaims() {
        String forged = new String(Canon.export(before), java.nio.charset.StandardCharsets.UTF_8)
                .replace(
                        "{\"amount\":1,\"count\":1,\"note\":null,\"ref\":\"SOLUTION-001-0007\"}",
                        "{\"amount\":0,\"count\":1,\"note\":null,\"ref\":\"SOLUTION-001-0007\"}");
        Calculation claimed = Canon.read(forged.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .calculation();
        assertThat(Comparing.of(claimed, Canon.recomputed(claimed)))
                .filteredOn(it -> it.what() == What.AMOUNT)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.unit()).isEqualTo(Sheets.unit(1));
                    assertThat(it.before()).isEqualTo("8.0");
                    assertThat(it.after()).isEqualTo("7.0");
                });
    }
}
