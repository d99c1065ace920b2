package bihuan.indicators.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** B-READY 2024 of the Kyrgyz Republic (World Bank, CC BY 3.0 IGO) against the published pillars (D1). */
class BReadyTest {
    private static final Plan PLAN = new Plan(BuiltIn.system("b-ready"));
    private static final Marks MARKS =
            Scorer.marks(WideTable.read(PLAN, BuiltIn.text("b-ready-2024-kyrgyz-republic.csv"))
                    .periods()
                    .getFirst()
                    .figures());

    @Test
    void thereAre814IndicatorsInThreePillarsOfTenTopics() {
        assertThat(PLAN.width()).isEqualTo(814);
        assertThat(PLAN.children(0)).hasSize(3);
        for (int pillar : PLAN.children(0)) {
            assertThat(PLAN.children(pillar)).hasSize(10);
        }
    }

    @ParameterizedTest
    @CsvSource({"P1,65.33", "P2,41.23", "P3,74.71"})
    void pillarsAreThePublishedOnes(String pillar, double published) {
        assertThat(MARKS.of(PLAN.number(pillar), 0)).isCloseTo(published, offset(0.005));
    }

    @Test
    void pillarsStandBesideEachOtherWithoutATotal() {
        assertThat(MARKS.total(0)).isNaN();
    }
}
