package bihuan.assessment;

import static bihuan.assessment.Panel.refused;
import static org.assertj.core.api.Assertions.assertThat;

import bihuan.assessment.Difference.What;
import bihuan.assessment.Results.GroupResult;
import bihuan.assessment.Results.Line;
import bihuan.assessment.RoundView.FrozenVersion;
import bihuan.assessment.UnitScore.PartScore;
import bihuan.calendar.Amendment;
import bihuan.calendar.Calendars;
import bihuan.calendar.OfficeHours;
import bihuan.kernel.Role;
import bihuan.ledger.Entry;
import bihuan.ledger.Ledger;
import bihuan.testing.BihuanTest;
import bihuan.testing.TestClock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A round from its opening to a correction of what was published. */
@BihuanTest
class RoundTest {
    @Autowired
    TestClock clock;

    @Autowired
    Ledger ledger;

    @Autowired
    Calendars calendars;

    private final Panel panel = new Panel();

    private GroupResult departments(RoundId round) {
        return panel.results.group(panel.assessor, round, PeerGroup.DEPARTMENTS, null);
    }

    private static PartScore part(Line line, String code) {
        return line.score().parts().stream()
                .filter(it -> it.part().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void scoresDepartmentsApartFromCountiesFromTheJudgementsOfEnterprises() {
        RoundId round = panel.calculated();
        GroupResult result = departments(round);
        assertThat(result.lines()).extracting(Line::code).containsExactly("a", "b");
        Line first = result.lines().getFirst();
        assertThat(part(first, "SOLUTION").amount()).isEqualTo(3);
        assertThat(part(first, "SOLUTION").cases()).isEqualTo(4);
        assertThat(part(first, "SOLUTION").shrunk()).isEqualTo((4 * 0.75 + 1 * (4.0 / 6)) / 5);
        assertThat(first.score().scoredWeight()).isEqualTo(70);
        assertThat(result.lines()).extracting(it -> it.score().rank()).containsExactly(1, 2);
        GroupResult counties = panel.results.group(panel.assessor, round, PeerGroup.COUNTIES, null);
        assertThat(counties.lines()).singleElement().satisfies(it -> {
            assertThat(it.score().rank()).isNull();
            assertThat(part(it, "SOLUTION").state()).isEqualTo(UnitScore.PartState.NO_CASE);
        });
    }

    @Test
    void opensEachFigureToItsCases() {
        panel.decideSchemes();
        String number =
                panel.judged(panel.government.departmentA(), true).number().value();
        panel.quarterIsOver();
        RoundId round = panel.rounds.open(panel.assessor, Panel.QUARTER).id();
        panel.rounds.calculate(panel.assessor, round, null);
        assertThat(panel.results.items(panel.assessor, round, panel.government.departmentA(), "SOLUTION", null))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.ref()).startsWith(number + "/");
                    assertThat(it.amount()).isEqualTo(1);
                });
        refused(
                AssessmentRefusal.NO_SUCH_PART,
                () -> panel.results.items(panel.assessor, round, panel.government.departmentA(), "NONE", null));
    }

    @Test
    void needsSchemesAndAPeriodThatIsOver() {
        RoundId round = panel.rounds.open(panel.assessor, Panel.QUARTER).id();
        refused(AssessmentRefusal.PERIOD_NOT_OVER, () -> panel.rounds.calculate(panel.assessor, round, null));
        panel.quarterIsOver();
        refused(AssessmentRefusal.NO_SCHEME, () -> panel.rounds.calculate(panel.assessor, round, null));
        refused(AssessmentRefusal.ROUND_EXISTS, () -> panel.rounds.open(panel.assessor, Panel.QUARTER));
        refused(AssessmentRefusal.WRONG_STEP, () -> panel.rounds.publish(panel.leader, round));
    }

    @Test
    void calculatesAgainOnlyWithAReason() {
        RoundId round = panel.calculated();
        refused(AssessmentRefusal.REASON_NEEDED, () -> panel.rounds.calculate(panel.assessor, round, " "));
        assertThat(panel.rounds.calculate(panel.assessor, round, "补录").calculations())
                .hasSize(2);
    }

    @Test
    void showsAUnitItsOwnResultWhileItMayObjectAndNothingBefore() {
        RoundId round = panel.calculated();
        refused(AssessmentRefusal.NO_SUCH_ROUND, () -> panel.rounds.one(panel.headOfA, round));
        refused(AssessmentRefusal.NO_SUCH_ROUND, () -> panel.rounds.one(panel.leader, round));
        panel.rounds.preview(panel.assessor, round);
        assertThat(panel.results
                        .group(panel.leader, round, PeerGroup.DEPARTMENTS, null)
                        .lines())
                .hasSize(2);
        refused(AssessmentRefusal.NO_SUCH_ROUND, () -> panel.rounds.one(panel.headOfA, round));
        panel.rounds.openObjections(panel.assessor, round);
        GroupResult own = panel.results.group(panel.officerOfA, round, PeerGroup.DEPARTMENTS, null);
        assertThat(own.whole()).isFalse();
        assertThat(own.lines()).extracting(Line::code).containsExactly("a");
        refused(
                AssessmentRefusal.NOT_ASSESSED,
                () -> panel.results.unit(panel.headOfA, round, panel.government.departmentB(), null));
        refused(
                AssessmentRefusal.NO_SUCH_CALCULATION,
                () -> panel.results.group(panel.evaluator, round, PeerGroup.DEPARTMENTS, null));
    }

    @Test
    void letsUnitsObjectUntilADeadlineInWorkingDays() {
        RoundId round = panel.inObjection();
        assertThat(panel.rounds.one(panel.headOfA, round).objections().until())
                .isEqualTo(calendars
                        .of(panel.jurisdiction())
                        .closeOf(calendars
                                .of(panel.jurisdiction())
                                .plusWorkingDays(java.time.LocalDate.of(2026, 4, 2), 5)));
        refused(AssessmentRefusal.OBJECTIONS_RUN, () -> panel.rounds.beginReview(panel.assessor, round));
        panel.objections.raise(panel.headOfA, round, "SOLUTION", "有一件已经解决", null);
        refused(
                AssessmentRefusal.OBJECTED_BEFORE,
                () -> panel.objections.raise(panel.headOfA, round, "SOLUTION", "再提一次", null));
        refused(
                AssessmentRefusal.NO_SUCH_PART,
                () -> panel.objections.raise(panel.headOfA, round, "NONE", "没有这一项", null));
        assertThat(panel.objections.of(panel.headOfB, round)).isEmpty();
        clock.set("2026-04-20T09:00");
        refused(
                AssessmentRefusal.OBJECTION_TOO_LATE,
                () -> panel.objections.raise(panel.headOfB, round, null, "太晚", null));
    }

    @Test
    void movesTheDeadlineForObjectionsWithTheCalendar() {
        RoundId round = panel.inObjection();
        var before = panel.rounds.one(panel.headOfA, round).objections().until();
        OfficeHours hours = new OfficeHours(List.of(
                new OfficeHours.Session(java.time.LocalTime.of(9, 0), java.time.LocalTime.of(12, 0)),
                new OfficeHours.Session(java.time.LocalTime.of(14, 0), java.time.LocalTime.of(18, 0))));
        calendars.adopt(panel.jurisdiction(), new Amendment.Hours(hours), null, "夏季作息", panel.assessor.actor());
        assertThat(panel.rounds.one(panel.headOfA, round).objections().until()).isAfter(before);
        assertThat(story(round)).contains("assessment.ObjectionDeadlineMoved");
    }

    @Test
    void decidesObjectionsWithReasonsAndShowsWhatTheNewCalculationChanged() {
        RoundId round = panel.inObjection();
        ObjectionId objection = panel.objections
                .raise(panel.headOfB, round, "THIRD", "第三方没有打分", "会议纪要")
                .id();
        clock.set("2026-04-20T09:00");
        panel.rounds.beginReview(panel.assessor, round);
        refused(AssessmentRefusal.OBJECTIONS_OPEN, () -> panel.rounds.freeze(panel.second, round));
        panel.objections.decide(panel.assessor, round, objection, true, "补充评估");
        refused(
                AssessmentRefusal.DECIDED_BEFORE,
                () -> panel.objections.decide(panel.assessor, round, objection, false, "改变主意"));
        refused(AssessmentRefusal.CALCULATION_OUTDATED, () -> panel.rounds.freeze(panel.second, round));
        panel.evaluations.state(panel.evaluator, round, List.of(), "与各单位没有利益关系");
        panel.give(panel.evaluator, round, PointKind.THIRD_PARTY, panel.government.departmentB(), 95);
        panel.rounds.calculate(panel.assessor, round, "异议成立");
        List<Difference> differences = panel.results
                .differences(panel.assessor, round, 1, 2, false, 500, null)
                .items();
        assertThat(differences).extracting(Difference::what).contains(What.TOTAL, What.POINTS, What.AMOUNT, What.ITEM);
        assertThat(panel.results
                        .differences(panel.assessor, round, 1, 2, true, 500, null)
                        .items())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.part()).isEqualTo("THIRD");
                    assertThat(it.after()).isEqualTo("95.0 / 1 (查阅资料)");
                });
        assertThat(panel.objections.of(panel.headOfB, round))
                .singleElement()
                .satisfies(it -> assertThat(it.decision()).isEqualTo("补充评估"));
    }

    @Test
    void isFrozenBySomebodyElseWithItsDigestInTheLedger() {
        RoundId round = panel.inReview();
        refused(AssessmentRefusal.SAME_PERSON, () -> panel.rounds.freeze(panel.assessor, round));
        FrozenVersion version =
                panel.rounds.freeze(panel.second, round).versions().getFirst();
        Entry entry = ledger.entries(panel.jurisdiction(), "assessment:" + round.value(), 200, null).items().stream()
                .filter(it -> it.type().equals("assessment.RoundFrozen"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.data()).containsEntry("sha256", version.sha256());
        refused(
                AssessmentRefusal.ENTRY_CLOSED,
                () -> panel.give(panel.assessor, round, PointKind.INSPECTION, panel.government.departmentA(), 80));
        refused(
                AssessmentRefusal.NO_SUCH_ROUND,
                () -> panel.rounds.one(panel.government.caller(Role.DISPATCHER), round));
        panel.rounds.publish(panel.leader, round);
        assertThat(panel.results
                        .group(panel.headOfB, round, PeerGroup.DEPARTMENTS, null)
                        .lines())
                .hasSize(2);
        assertThat(story(round))
                .containsSubsequence(
                        "assessment.RoundOpened",
                        "assessment.RoundCalculated",
                        "assessment.RoundPreviewed",
                        "assessment.ObjectionsOpened",
                        "assessment.ReviewBegun",
                        "assessment.RoundFrozen",
                        "assessment.RoundPublished");
    }

    private List<String> story(RoundId round) {
        return ledger
                .entries(panel.jurisdiction(), "assessment:" + round.value(), 200, null)
                .items()
                .reversed()
                .stream()
                .map(Entry::type)
                .toList();
    }

    @Test
    void isCorrectedOnlyByAnotherVersionWithAReasonBesideTheOldOne() {
        RoundId round = panel.published();
        panel.rounds.correct(panel.assessor, round, "统计口径有误");
        refused(AssessmentRefusal.CALCULATION_OUTDATED, () -> panel.rounds.freeze(panel.second, round));
        assertThat(panel.rounds.one(panel.headOfA, round).versions()).hasSize(1);
        panel.give(panel.assessor, round, PointKind.DEDUCTION, panel.government.departmentA(), 8);
        panel.rounds.calculate(panel.assessor, round, "更正");
        assertThat(panel.results
                        .group(panel.headOfA, round, PeerGroup.DEPARTMENTS, null)
                        .calculation())
                .isEqualTo(1);
        panel.rounds.freeze(panel.second, round);
        panel.rounds.publish(panel.leader, round);
        assertThat(panel.rounds.one(panel.headOfA, round).versions())
                .extracting(FrozenVersion::version, FrozenVersion::calculation, FrozenVersion::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, 2, "统计口径有误"),
                        org.assertj.core.groups.Tuple.tuple(1, 1, null));
        assertThat(panel.results
                        .differences(panel.headOfA, round, 1, 2, true, 100, null)
                        .items())
                .extracting(Difference::what)
                .containsExactly(What.ADJUSTMENT);
        assertThat(panel.results
                        .unit(panel.headOfA, round, panel.government.departmentA(), 1)
                        .line()
                        .score()
                        .deduction())
                .isZero();
    }
}
