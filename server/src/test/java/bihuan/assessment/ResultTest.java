package bihuan.assessment;

import static bihuan.assessment.Panel.refused;
import static org.assertj.core.api.Assertions.assertThat;

import bihuan.assessment.Points.PointView;
import bihuan.assessment.Results.ChangedFigure;
import bihuan.assessment.Results.GroupResult;
import bihuan.assessment.Results.Line;
import bihuan.assessment.Results.Past;
import bihuan.assessment.Results.WhatIf;
import bihuan.assessment.Verifications.Verdict;
import bihuan.assessment.domain.Drawing;
import bihuan.kernel.UnitId;
import bihuan.ledger.Ledger;
import bihuan.testing.BihuanTest;
import bihuan.testing.OwnerDatabase;
import bihuan.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What results are used for: what-if, export, verification, the third party's work. */
@BihuanTest
class ResultTest {
    @Autowired
    TestClock clock;

    @Autowired
    Ledger ledger;

    @Autowired
    OwnerDatabase database;

    private final Panel panel = new Panel();
    private final UnitId unitA = panel.government.departmentA();
    private final UnitId unitB = panel.government.departmentB();

    private long rows() {
        return database.sql("""
                        SELECT (SELECT count(*) FROM assessment.calculation) + (SELECT count(*) FROM assessment.score)
                            + (SELECT count(*) FROM ledger.entry)
                        """).query(Long.class).single();
    }

    @Test
    void answersWhatIfWithoutTouchingAnythingThatIsStored() {
        RoundId round = panel.published();
        byte[] before = panel.verifications.export(panel.leader, round, 1);
        long rows = rows();
        GroupResult other = panel.results.whatIf(
                panel.headOfB,
                round,
                new WhatIf(
                        PeerGroup.DEPARTMENTS, Map.of(), null, List.of(new ChangedFigure(unitB, "SOLUTION", 20, 20))));
        Line better = other.lines().getFirst();
        assertThat(better.unit()).isEqualTo(unitB);
        assertThat(better.score().rank()).isEqualTo(1);
        assertThat(better.previousRank()).isEqualTo(2);
        assertThat(rows()).isEqualTo(rows);
        assertThat(panel.verifications.export(panel.leader, round, 1)).isEqualTo(before);
        refused(
                AssessmentRefusal.WEIGHTS_NOT_100,
                () -> panel.results.whatIf(
                        panel.leader,
                        round,
                        new WhatIf(PeerGroup.DEPARTMENTS, Map.of("SOLUTION", 60), null, List.of())));
        refused(
                AssessmentRefusal.NO_SUCH_PART,
                () -> panel.results.whatIf(
                        panel.leader,
                        round,
                        new WhatIf(
                                PeerGroup.DEPARTMENTS,
                                Map.of(),
                                null,
                                List.of(new ChangedFigure(unitB, "NONE", 1, 1)))));
    }

    @Test
    void verifiesAnExportAndShowsAChangedInputDownToTheRawFigure() {
        RoundId round = panel.published();
        assertThat(panel.verifications.verify(panel.headOfA, round, 1).identical())
                .isTrue();
        byte[] export = panel.verifications.export(panel.leader, round, 1);
        Verdict same = panel.verifications.verify(panel.leader, export);
        assertThat(same.identical()).isTrue();
        assertThat(same.ledger()).isEqualTo(same.claimed());

        String text = new String(export, StandardCharsets.UTF_8);
        byte[] forged = text.replaceFirst("\"amount\":0,\"count\":1", "\"amount\":1,\"count\":1")
                .getBytes(StandardCharsets.UTF_8);
        Verdict found = panel.verifications.verify(panel.leader, forged);
        assertThat(found.identical()).isFalse();
        assertThat(found.recomputed()).isNotEqualTo(found.ledger());
        assertThat(found.differences())
                .filteredOn(it -> it.what() == Difference.What.ITEM)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.before()).isEqualTo("0.0 / 1");
                    assertThat(it.after()).isEqualTo("1.0 / 1");
                });
        for (String none : List.of("", "[]", "{\"digest\":\"x\"}", "{\"digest\":\"x\",\"calculation\":null}")) {
            refused(
                    AssessmentRefusal.NOT_AN_EXPORT,
                    () -> panel.verifications.verify(panel.leader, none.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void findsWhatTheOwnerOfTheDatabaseChangedByTheDigestInTheLedger() {
        RoundId round = panel.published();
        database.sql("""
                        UPDATE assessment.calculation
                        SET content = replace(content, '季度考核', '季度考核甲')
                        WHERE round_id = :round
                        """).param("round", round.value()).update();
        Verdict found = panel.verifications.verify(panel.leader, round, 1);
        assertThat(found.identical()).isFalse();
        assertThat(found.ledger()).isNotEqualTo(found.recomputed());
    }

    @Test
    void showsAUnitBesideItsPast() {
        RoundId first = panel.published();
        clock.set("2026-05-06T09:00");
        panel.judgeCases();
        clock.set("2026-07-02T09:00");
        RoundId next = panel.rounds
                .open(panel.assessor, new AssessmentPeriod("2026-Q2"))
                .id();
        panel.rounds.calculate(panel.assessor, next, null);
        var unit = panel.results.unit(panel.assessor, next, unitA, null);
        double published = panel.results
                .unit(panel.headOfA, first, unitA, null)
                .line()
                .score()
                .total();
        assertThat(unit.line().previousTotal()).isEqualTo(published);
        assertThat(unit.trend())
                .extracting(Past::period, Past::total)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Panel.QUARTER, published));
        assertThat(panel.rounds.list(panel.assessor, 1, null).items())
                .extracting(RoundView::id)
                .containsExactly(next);
        String cursor = panel.rounds.list(panel.assessor, 1, null).next();
        assertThat(panel.rounds.list(panel.assessor, 1, cursor).items())
                .extracting(RoundView::id)
                .containsExactly(first);
        assertThat(panel.rounds.list(panel.headOfA, 10, null).items())
                .extracting(RoundView::id)
                .containsExactly(first);
        refused(AssessmentRefusal.CURSOR_UNREADABLE, () -> panel.rounds.list(panel.assessor, 1, "x"));
    }

    @Test
    void writesAWorkbook() throws Exception {
        RoundId round = panel.published();
        byte[] workbook = panel.results.workbook(panel.headOfB, round, PeerGroup.DEPARTMENTS, null);
        try (var book = new org.dhatim.fastexcel.reader.ReadableWorkbook(new java.io.ByteArrayInputStream(workbook))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCellText(1)).isEqualTo("市住建局");
        }
    }

    @Test
    void takesPointsOfAThirdPartyThatSaidWhereItIsNotFree() {
        RoundId round = panel.calculated();
        refused(
                AssessmentRefusal.STATEMENT_NEEDED,
                () -> panel.give(panel.evaluator, round, PointKind.THIRD_PARTY, unitA, 80));
        panel.evaluations.state(panel.evaluator, round, List.of(unitB), "本所为自然资源局提供过咨询");
        refused(
                AssessmentRefusal.STATED_BEFORE,
                () -> panel.evaluations.state(panel.evaluator, round, List.of(), "没有关系"));
        refused(
                AssessmentRefusal.CONFLICT_OF_INTEREST,
                () -> panel.give(panel.evaluator, round, PointKind.THIRD_PARTY, unitB, 80));
        refused(
                AssessmentRefusal.NOT_YOUR_POINTS,
                () -> panel.give(panel.evaluator, round, PointKind.INSPECTION, unitA, 80));
        refused(
                AssessmentRefusal.NOT_YOUR_POINTS,
                () -> panel.give(panel.assessor, round, PointKind.THIRD_PARTY, unitA, 80));
        refused(
                AssessmentRefusal.POINTS_OUT_OF_RANGE,
                () -> panel.give(panel.evaluator, round, PointKind.THIRD_PARTY, unitA, 100.5));
        panel.give(panel.evaluator, round, PointKind.THIRD_PARTY, unitA, 60);
        panel.give(panel.evaluator, round, PointKind.THIRD_PARTY, unitA, 90);
        assertThat(panel.points.of(panel.evaluator, round, null))
                .extracting(PointView::points, PointView::counts)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(90.0, true),
                        org.assertj.core.groups.Tuple.tuple(60.0, false));
        panel.rounds.calculate(panel.assessor, round, "第三方打分");
        Line line = panel.results
                .group(panel.assessor, round, PeerGroup.DEPARTMENTS, null)
                .lines()
                .getFirst();
        assertThat(line.score().parts().get(1).points()).isEqualTo(27);
    }

    @Test
    void takesBackPointsWithAReasonAndCapsWhatIsAddedAndTaken() {
        RoundId round = panel.calculated();
        panel.give(panel.assessor, round, PointKind.BONUS, unitA, 9);
        refused(
                AssessmentRefusal.EVIDENCE_NEEDED,
                () -> panel.points.enter(
                        panel.assessor, round, new Points.NewPoints(PointKind.BONUS, unitA, 1, "创新做法", null)));
        panel.give(panel.assessor, round, PointKind.DEDUCTION, unitA, 3);
        PointId deduction =
                panel.points.of(panel.assessor, round, unitA).getFirst().id();
        panel.points.withdraw(panel.assessor, round, deduction, "录错单位");
        refused(
                AssessmentRefusal.WITHDRAWN_BEFORE,
                () -> panel.points.withdraw(panel.assessor, round, deduction, "再撤一次"));
        panel.rounds.calculate(panel.assessor, round, "加分");
        Line line = panel.results
                .group(panel.assessor, round, PeerGroup.DEPARTMENTS, null)
                .lines()
                .getFirst();
        assertThat(line.score().bonus()).isEqualTo(5);
        assertThat(line.score().deduction()).isZero();
    }

    @Test
    void drawsCasesPerUnitWithASeedThatTheLedgerFixedAndAnybodyCanRecompute() {
        panel.decideSchemes();
        TreeSet<String> ofA = new TreeSet<>();
        for (int n = 0; n < 4; n++) {
            ofA.add(panel.judged(unitA, true).number().value());
        }
        String ofB = panel.judged(unitB, true).number().value();
        panel.quarterIsOver();
        RoundId round = panel.rounds.open(panel.assessor, Panel.QUARTER).id();
        refused(
                AssessmentRefusal.BAD_SIZE,
                () -> panel.evaluations.announce(panel.evaluator, round, PeerGroup.DEPARTMENTS, 51));
        SampleId id = panel.evaluations
                .announce(panel.evaluator, round, PeerGroup.DEPARTMENTS, 2)
                .id();
        ledger.sealNow();
        var sample = panel.evaluations.draw(panel.evaluator, round, id);
        assertThat(sample.candidates()).isEqualTo(5);
        assertThat(sample.seed())
                .isEqualTo(ledger.receipt(panel.jurisdiction(), "sample:" + id.value(), "assessment.SampleAnnounced")
                        .seal()
                        .chain());
        assertThat(sample.cases())
                .filteredOn(it -> it.unit().equals(unitA))
                .extracting(Evaluations.SampleCase::issue)
                .containsExactlyElementsOf(Drawing.draw(sample.seed(), ofA, 2));
        assertThat(sample.cases())
                .filteredOn(it -> it.unit().equals(unitB))
                .extracting(Evaluations.SampleCase::issue)
                .containsExactly(ofB);
        refused(AssessmentRefusal.DRAWN_BEFORE, () -> panel.evaluations.draw(panel.evaluator, round, id));
    }

    @Test
    void keepsVersionsOfSchemes() {
        panel.decideSchemes();
        Scheme current =
                panel.schemes.current(panel.jurisdiction(), PeerGroup.COUNTIES).orElseThrow();
        assertThat(current.version()).isEqualTo(1);
        refused(AssessmentRefusal.SCHEME_UNCHANGED, () -> panel.schemes.decide(panel.assessor, current, "没有变化"));
        refused(
                AssessmentRefusal.CHANGED_MEANWHILE,
                () -> panel.schemes.decide(panel.assessor, Panel.scheme(PeerGroup.COUNTIES, 0), "基于旧版"));
        Scheme suggested = panel.schemes.suggested(PeerGroup.COUNTIES);
        Scheme next =
                new Scheme(suggested.group(), 1, suggested.name(), suggested.parts(), 60, suggested.bonusCap(), 10);
        assertThat(panel.schemes.decide(panel.assessor, next, "年度调整").version()).isEqualTo(2);
        assertThat(panel.schemes.versions(panel.jurisdiction(), PeerGroup.COUNTIES))
                .extracting(Schemes.Version::reason)
                .containsExactly("年度调整", "首版");
        var part = suggested.parts().getFirst();
        Scheme wrong = new Scheme(
                suggested.group(),
                2,
                suggested.name(),
                List.of(new Scheme.Part("A", "甲", 100, SourceKind.SURVEY, "X", part.marking(), 1, 0)),
                60,
                5,
                10);
        refused(AssessmentRefusal.NO_SUCH_SOURCE, () -> panel.schemes.decide(panel.assessor, wrong, "没有问卷"));
    }
}
