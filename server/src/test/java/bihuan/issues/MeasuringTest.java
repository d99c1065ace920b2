package bihuan.issues;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.testing.BihuanTest;
import bihuan.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BihuanTest
class MeasuringTest {
    private static final MeasurePeriod MARCH = MeasurePeriod.parse("2026-03").orElseThrow();

    @Autowired
    Measures measures;

    @Autowired
    TestClock clock;

    private final Town town = new Town();

    @Test
    void countsTheFirstJudgementOfEachIssue() {
        town.judge(town.answered("甲"), true);
        Receipt redone = town.answered("乙");
        town.judge(redone, false);
        town.answer(redone);
        town.judge(redone, true);
        assertFigure(Measure.SOLUTION, 1, 2);
        assertFigure(Measure.SATISFACTION, 1, 2);
        assertFigure(Measure.REDONE, 1, 3);
        assertFigure(Measure.CONTACT_CONFIRMED, 2, 2);
    }

    @Test
    void leavesOutOnlyWhatWasReviewed() {
        Receipt issue = town.answered("甲");
        town.judge(issue, false);
        town.exclusions.propose(town.dispatcher, issue.number(), ExclusionReason.FORCE_MAJEURE, "洪水");
        assertFigure(Measure.SOLUTION, 0, 1);
        town.exclusions.review(town.inspector, issue.number(), true, "属实");
        assertFigure(Measure.SOLUTION, 0, 0);
        assertThat(figure(Measure.SOLUTION).excluded()).containsEntry(ExclusionReason.FORCE_MAJEURE, 1L);
        assertThat(cases(Measure.SOLUTION, MeasurePart.EXCLUDED)).hasSize(1);
    }

    @Test
    void countsAMissedClockInThePeriodOfItsDueTimeThoughItStillRuns() {
        town.dispatched("甲");
        assertFigure(Measure.ON_TIME_SIGN, 0, 0);
        clock.advance(Duration.ofDays(20));
        assertFigure(Measure.ON_TIME_SIGN, 0, 1);
        assertThat(figure(Measure.OVERDUE_OPEN).numerator()).isPositive();
        assertThat(figure(Measure.OVERNIGHT).numerator()).isPositive();
    }

    @Test
    void everyFigureIsTheNumberOfItsCasesAndTheSumOfItsParts() {
        town.judge(town.answered("甲"), true);
        town.judge(town.answered("乙"), false);
        town.dispatched("丙");
        town.raised("丁");
        clock.advance(Duration.ofDays(9));
        for (MeasureBy by : MeasureBy.values()) {
            for (MeasureView view : measures.all(town.jurisdiction(), List.of(Measure.values()), MARCH, by)) {
                MeasureView.Figure total = view.total();
                assertThat(total.numerator()).isLessThanOrEqualTo(total.denominator());
                assertThat(view.rows().stream()
                                .mapToLong(row -> row.figure().denominator())
                                .sum())
                        .isEqualTo(total.denominator());
                assertThat(view.rows().stream()
                                .mapToLong(row -> row.figure().numerator())
                                .sum())
                        .isEqualTo(total.numerator());
                assertThat(cases(view.measure(), MeasurePart.DENOMINATOR)).hasSize((int) total.denominator());
                assertThat(cases(view.measure(), MeasurePart.NUMERATOR)).hasSize((int) total.numerator());
            }
        }
    }

    @Test
    void theBulletinSetsEachUnitBesideItsPeers() {
        town.judge(town.answered("甲"), true);
        Bulletin bulletin = measures.bulletin(town.jurisdiction(), MARCH);
        Bulletin.Cell cell = bulletin.lines().getFirst().cells().get(Measure.SOLUTION);
        assertThat(cell).isNotNull();
        assertThat(cell.value()).isEqualTo(1.0);
        assertThat(cell.rank()).isEqualTo(1);
        assertThat(bulletin.previous()).isEqualTo("2026-02-01..2026-02-28");
        String csv = new String(
                measures.bulletinTable(town.jurisdiction(), MARCH, Measures.TableFormat.CSV), StandardCharsets.UTF_8);
        assertThat(csv).contains("解决率").contains("100.00%");
    }

    private void assertFigure(Measure measure, long numerator, long denominator) {
        assertThat(List.of(figure(measure).numerator(), figure(measure).denominator()))
                .as(measure.name())
                .containsExactly(numerator, denominator);
    }

    private MeasureView.Figure figure(Measure measure) {
        return measures.of(town.jurisdiction(), measure, MARCH, MeasureBy.UNIT).total();
    }

    private List<MeasureCase> cases(Measure measure, MeasurePart part) {
        MeasureQuestion question = new MeasureQuestion(measure, MARCH, part, null, null, null);
        List<MeasureCase> all = new ArrayList<>();
        String after = null;
        do {
            var page = measures.cases(town.inspector, question, 2, after);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }
}
