package bihuan.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.issues.ReCalls.Draw;
import bihuan.issues.ReCalls.Drawn;
import bihuan.issues.ReCalls.Result;
import bihuan.issues.domain.Sampling;
import bihuan.kernel.Refusal;
import bihuan.kernel.RefusalCode;
import bihuan.ledger.Ledger;
import bihuan.testing.BihuanTest;
import bihuan.testing.TestClock;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "Satisfied" is asked again of some, whom nobody chose (E4). */
@BihuanTest
class ReCallTest {
    @Autowired
    ReCalls reCalls;

    @Autowired
    Ledger ledger;

    @Autowired
    TestClock clock;

    Town town = new Town();
    MeasurePeriod month = MeasurePeriod.parse("2026-03").orElseThrow();

    private static void refused(RefusalCode code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    private IssueNumber judged(Satisfaction satisfaction) {
        Receipt receipt = town.issues.register(
                town.reporter,
                Registration.of(Channel.WEB, null, "办证两个月没有结果。").withContact(new ContactPerson("王", "13800000000")));
        town.triage.accept(town.dispatcher, receipt.number(), Town.CATEGORY, null, null);
        town.dispatch(receipt, town.government.departmentA());
        town.answer(receipt);
        town.judgements.judge(
                town.reporter, receipt.number(), receipt.code(), new Judgement(true, true, satisfaction, null));
        return receipt.number();
    }

    private void monthIsOver() {
        while (clock.now().isBefore(month.until())) {
            clock.advance(Duration.ofDays(7));
        }
    }

    @Test
    void drawsSatisfiedCasesWithASeedThatTheLedgerFixedAndAnybodyCanRecompute() {
        List<String> satisfied = List.of(
                judged(Satisfaction.SATISFIED).value(),
                judged(Satisfaction.VERY_SATISFIED).value(),
                judged(Satisfaction.SATISFIED).value());
        judged(Satisfaction.FAIR);
        monthIsOver();
        Draw announced = reCalls.announce(town.inspector, month, 2);
        assertThat(announced.seed()).isNull();
        ledger.sealNow();
        Draw drawn = reCalls.draw(town.inspector, announced.id());
        assertThat(drawn.candidates()).isEqualTo(3);
        assertThat(drawn.seed())
                .isEqualTo(ledger.receipt(town.jurisdiction(), "recall:" + drawn.id(), "issues.ReCallAnnounced")
                        .seal()
                        .chain());
        assertThat(drawn.cases().stream().map(it -> it.number().value()))
                .hasSize(2)
                .containsExactlyElementsOf(Sampling.draw(drawn.seed(), satisfied, 2));
        refused(IssueRefusal.DRAWN_BEFORE, () -> reCalls.draw(town.inspector, drawn.id()));
    }

    @Test
    void cannotDrawBeforeTheSeedIsFixedNorOfAPeriodThatRuns() {
        refused(MeasureRefusal.PERIOD_NOT_OVER, () -> reCalls.announce(town.inspector, month, 2));
        monthIsOver();
        refused(IssueRefusal.BAD_SIZE, () -> reCalls.announce(town.inspector, month, 0));
    }

    @Test
    void keepsWhatSomebodyOutsideOfTheUnitsHeard() {
        IssueNumber number = judged(Satisfaction.SATISFIED);
        monthIsOver();
        Draw draw = reCalls.announce(town.inspector, month, 5);
        ledger.sealNow();
        reCalls.draw(town.inspector, draw.id());
        refused(
                IssueRefusal.WORDS_NEEDED,
                () -> reCalls.record(town.operator, draw.id(), number, Result.CONTRADICTED, null));
        reCalls.record(town.operator, draw.id(), number, Result.UNREACHABLE, null);
        Draw called = reCalls.record(town.operator, draw.id(), number, Result.CONTRADICTED, "说是被要求选满意");
        assertThat(called.cases())
                .singleElement()
                .extracting(Drawn::result, Drawn::words)
                .containsExactly(Result.CONTRADICTED, "说是被要求选满意");
        refused(
                IssueRefusal.NOT_TO_CALL,
                () -> reCalls.record(town.operator, draw.id(), number, Result.CONFIRMED, null));
        assertThat(reCalls.draws(town.inspector)).containsExactly(called);
    }

    @Test
    void isASampleThatDependsOnTheSeedAlone() {
        List<String> names = java.util.stream.IntStream.range(0, 1000)
                .mapToObj(n -> "20260302-%06d-1".formatted(n))
                .toList();
        List<String> sample = Sampling.draw("a".repeat(64), names, 50);
        assertThat(Sampling.draw("a".repeat(64), names.reversed(), 50)).isEqualTo(sample);
        assertThat(Sampling.draw("b".repeat(64), names, 50)).isNotEqualTo(sample);
    }
}
