package bihuan.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.assignments.Dispatch;
import bihuan.kernel.Refusal;
import bihuan.kernel.RefusalCode;
import bihuan.kernel.UnitId;
import bihuan.ledger.Entry;
import bihuan.ledger.Ledger;
import bihuan.testing.BihuanTest;
import bihuan.testing.OwnerDatabase;
import bihuan.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A published figure is never changed silently (E4). */
@BihuanTest
class PublishingTest {
    @Autowired
    Publications publications;

    @Autowired
    Ledger ledger;

    @Autowired
    TestClock clock;

    @Autowired
    OwnerDatabase owner;

    Town town = new Town();
    MeasurePeriod month = MeasurePeriod.parse("2026-03").orElseThrow();

    private static void refused(RefusalCode code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    private void monthIsOver() {
        while (clock.now().isBefore(month.until())) {
            clock.advance(Duration.ofDays(7));
        }
    }

    private PublishedBulletin publish(String reason) {
        return publications.publish(town.leader, month, reason);
    }

    private Receipt raisedAndDispatched() {
        return dispatched(town.government.departmentA());
    }

    private void raisedWithTheOther() {
        dispatched(town.government.departmentB());
    }

    private Receipt dispatched(UnitId lead) {
        Receipt receipt = town.issues.register(town.reporter, Registration.of(Channel.WEB, null, "办证两个月没有结果。"));
        town.triage.accept(town.dispatcher, receipt.number(), Town.CATEGORY, null, null);
        town.triage.dispatch(
                town.dispatcher, receipt.number(), new Dispatch(lead, List.of(), Town.CATEGORY, null, null), null);
        return receipt;
    }

    @Test
    void waitsForTheEndOfThePeriod() {
        refused(MeasureRefusal.PERIOD_NOT_OVER, () -> publish(null));
    }

    @Test
    void correctsBesideWhatItPublishedBeforeAndSaysWhy() {
        List<Receipt> raised =
                Stream.generate(this::raisedAndDispatched).limit(4).toList();
        raisedWithTheOther();
        monthIsOver();
        PublishedBulletin first = publish(null);
        assertThat(first.version()).isOne();
        assertThat(first.lines())
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(line.figures().values())
                        .allMatch(it -> it.denominator() == null ? it.value() == null : it.denominator() >= 3));
        refused(MeasureRefusal.CORRECTION_NEEDS_REASON, () -> publish(" "));
        refused(MeasureRefusal.NOTHING_CHANGED, () -> publish("再看一遍"));

        town.exclusions.propose(
                town.dispatcher, raised.getFirst().number(), ExclusionReason.REGISTERED_BY_MISTAKE, "重复登记");
        town.exclusions.review(town.inspector, raised.getFirst().number(), true, "属实");
        PublishedBulletin second = publish("一件经复核剔除");
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.sha256()).isNotEqualTo(first.sha256());
        assertThat(publications.versions(town.jurisdiction(), month))
                .extracting(PublishedBulletin::reason)
                .containsExactly("一件经复核剔除", null);
        assertThat(publications.versions(town.jurisdiction(), month).getLast()).isEqualTo(first);
        assertThat(publications.periods(town.jurisdiction()))
                .extracting(PublishedBulletin.Summary::versions)
                .containsExactly(2);
        assertThat(ledger.entries(town.jurisdiction(), "bulletin:2026-03", 10, null)
                        .items())
                .extracting(Entry::type)
                .containsExactly("issues.BulletinPublished", "issues.BulletinPublished");
        assertThat(ledger.entries(town.jurisdiction(), "bulletin:2026-03", 10, null)
                        .items()
                        .getLast()
                        .data()
                        .toString())
                .contains(first.sha256());
    }
}
