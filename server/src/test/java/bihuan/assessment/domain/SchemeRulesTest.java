package bihuan.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.assessment.AssessmentRefusal;
import bihuan.assessment.PeerGroup;
import bihuan.assessment.RoundState;
import bihuan.assessment.Scheme;
import bihuan.assessment.Scheme.Marking;
import bihuan.assessment.Scheme.Part;
import bihuan.assessment.Sheets;
import bihuan.assessment.domain.RoundLife.Step;
import bihuan.kernel.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemeRulesTest {

    private static Scheme of(Part... parts) {
        return new Scheme(PeerGroup.COUNTIES, 0, " 方案 ", List.of(parts), 100, 5, 5);
    }

    private static void refused(Scheme scheme, AssessmentRefusal code, String pointer) {
        assertThatThrownBy(() -> SchemeRules.checked(scheme)).isInstanceOfSatisfying(Refusal.class, it -> {
            assertThat(it.code()).isEqualTo(code);
            assertThat(it.pointer()).isEqualTo(pointer);
        });
    }

    private static Part part(String code, int weight) {
        return Sheets.part(code, weight, Marking.given(), 1, 0);
    }

    @Test
    void wantsWeightsThatTotalExactlyAHundred() {
        assertThat(SchemeRules.checked(of(part("A", 60), part("B", 40))).name()).isEqualTo("方案");
        refused(of(part("A", 60), part("B", 39)), AssessmentRefusal.WEIGHTS_NOT_100, "/parts");
        refused(of(part("A", 100), part("B", 1)), AssessmentRefusal.WEIGHTS_NOT_100, "/parts");
        refused(of(), AssessmentRefusal.SCHEME_WITHOUT_PARTS, "/parts");
    }

    @Test
    void wantsCodesThatAreOfOneFormAndDiffer() {
        refused(of(part("A", 60), part("A", 40)), AssessmentRefusal.PART_CODE_TWICE, "/parts/1/code");
        refused(of(part("a", 100)), AssessmentRefusal.PART_CODE_WRONG, "/parts/0/code");
    }

    @Test
    void wantsAMarkingThatCanBeComputed() {
        for (Marking marking : List.of(
                Marking.share(0),
                Marking.share(Double.NaN),
                Marking.linear(1, 1),
                Marking.linear(0, Double.POSITIVE_INFINITY),
                new Marking(Marking.Kind.GIVEN, 1.0, null),
                new Marking(Marking.Kind.SHARE, null, null))) {
            refused(of(Sheets.part("A", 100, marking, 1, 0)), AssessmentRefusal.MARKING_WRONG, "/parts/0/marking");
        }
    }

    @Test
    void wantsSensibleNumbers() {
        refused(
                of(Sheets.part("A", 100, Marking.given(), 0, 0)),
                AssessmentRefusal.SCHEME_OUT_OF_RANGE,
                "/parts/0/minimumCases");
        refused(
                of(Sheets.part("A", 100, Marking.given(), 1, -1)),
                AssessmentRefusal.SCHEME_OUT_OF_RANGE,
                "/parts/0/shrinkage");
        refused(
                new Scheme(PeerGroup.COUNTIES, 0, "方案", List.of(part("A", 100)), 100, Double.NaN, 5),
                AssessmentRefusal.SCHEME_OUT_OF_RANGE,
                "/bonusCap");
    }

    @Test
    void letsARoundGoOneWayOnlyAndBackForAReasonedCorrection() {
        assertThat(RoundLife.require(RoundState.DRAFT, Step.CALCULATE)).isEqualTo(RoundState.CALCULATED);
        assertThat(RoundLife.require(RoundState.REVIEW, Step.CALCULATE)).isEqualTo(RoundState.REVIEW);
        assertThat(RoundLife.require(RoundState.PUBLISHED, Step.CORRECT)).isEqualTo(RoundState.REVIEW);
        for (RoundState late : List.of(RoundState.OBJECTION, RoundState.FROZEN, RoundState.PUBLISHED)) {
            assertThatThrownBy(() -> RoundLife.require(late, Step.CALCULATE))
                    .isInstanceOfSatisfying(
                            Refusal.class, it -> assertThat(it.code()).isEqualTo(AssessmentRefusal.WRONG_STEP));
        }
        assertThat(RoundLife.from(RoundState.PUBLISHED)).containsExactly(Step.CORRECT);
    }
}
