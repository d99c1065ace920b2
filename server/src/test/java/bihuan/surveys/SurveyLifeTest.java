package bihuan.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import bihuan.kernel.EnterpriseId;
import bihuan.kernel.Refusal;
import bihuan.kernel.RefusalCode;
import bihuan.kernel.UnitId;
import bihuan.ledger.Entry;
import bihuan.surveys.SampleView.Row;
import bihuan.surveys.SurveyPlan.Quota;
import bihuan.surveys.Surveys.Link;
import bihuan.surveys.domain.Drawing;
import bihuan.surveys.domain.Drawing.Drawn;
import bihuan.surveys.domain.Papers;
import bihuan.surveys.persistence.SampleStore;
import bihuan.testing.BihuanTest;
import bihuan.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a questionnaire to a sample that nobody chose (E3, A8). */
@BihuanTest
class SurveyLifeTest {
    @Autowired
    SampleStore samples;

    @Autowired
    TestClock clock;

    Poll poll = new Poll();

    private static void refused(RefusalCode code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    @Test
    void aVersionNeverChanges() {
        QuestionnaireView first = poll.questionnaire();
        refused(SurveyRefusal.NOTHING_CHANGED, () -> poll.questionnaires.publish(poll.maker, first.id(), null));
        QuestionnaireContent shorter = new QuestionnaireContent(
                Papers.content().topics(), List.of(Papers.content().questions().getLast()));
        QuestionnaireView changed = poll.questionnaires.write(poll.maker, first.id(), "新名", shorter, 1);
        refused(
                SurveyRefusal.CHANGED_MEANWHILE,
                () -> poll.questionnaires.write(poll.maker, first.id(), "别名", shorter, 1));
        QuestionnaireView second = poll.questionnaires.publish(poll.maker, first.id(), changed.revision());
        assertThat(second.versions())
                .extracting(QuestionnaireView.Version::version)
                .containsExactly(2, 1);
        assertThat(second.versions().getLast()).isEqualTo(first.versions().getFirst());
        assertThat(poll.ledger
                        .entries(
                                poll.jurisdiction(),
                                "questionnaire:" + first.id().value(),
                                10,
                                null)
                        .items())
                .extracting(Entry::type)
                .containsExactly(
                        "surveys.QuestionnairePublished",
                        "surveys.QuestionnaireWritten",
                        "surveys.QuestionnairePublished",
                        "surveys.QuestionnaireWritten");
    }

    @Test
    void nothingIsPublishedThatAsksNothing() {
        QuestionnaireId empty = poll.questionnaires
                .begin(poll.maker, "空", QuestionnaireContent.EMPTY)
                .id();
        refused(SurveyRefusal.NOTHING_ASKED, () -> poll.questionnaires.publish(poll.maker, empty, null));
    }

    @Test
    void showsWhomItWouldAsk() {
        SurveyId id = poll.surveys.make(poll.maker, poll.plan()).id();
        SampleView sample = poll.surveys.sample(poll.maker, id);
        assertThat(sample.quarter()).isEqualTo("2026-Q1");
        assertThat(sample.limit()).isEqualTo(2);
        assertThat(sample.drawn()).isFalse();
        assertThat(sample.strata())
                .extracting(Row::stratum, Row::industryZh, Row::population, Row::quota, Row::atLimit)
                .containsExactly(tuple("C/*/*", "制造业", 20, 6, 0), tuple("G/*/*", "交通运输、仓储和邮政业", 10, 3, 0));
    }

    @Test
    void takesADecidedQuotaInPlaceOfTheShare() {
        SurveyId id = poll.surveys
                .make(poll.maker, poll.plan(9, new Quota("G/*/*", 99), new Quota("X/*/*", 5)))
                .id();
        assertThat(poll.surveys.sample(poll.maker, id).strata())
                .extracting(Row::quota)
                .containsExactly(6, 10);
        SurveyPlan wrong = poll.plan(9, new Quota("G'/", 1));
        refused(SurveyRefusal.BAD_QUOTA, () -> poll.surveys.make(poll.maker, wrong));
    }

    @Test
    void isDrawnWithASeedThatTheLedgerFixedFromAFrameThatWasFixedBefore() {
        SurveyId id = poll.surveys.make(poll.maker, poll.plan()).id();
        SurveyView published = poll.surveys.publish(poll.maker, id, 1);
        assertThat(published.seed()).isNull();
        poll.enter(31, "C", false);
        poll.ledger.sealNow();
        SurveyView open = poll.surveys.open(poll.maker, id);
        assertThat(open.state()).isEqualTo(SurveyState.OPEN);
        assertThat(open.invited()).isEqualTo(9);
        assertThat(open.seed())
                .isEqualTo(poll.ledger
                        .receipt(poll.jurisdiction(), "survey:" + id.value(), "surveys.SurveyPublished")
                        .seal()
                        .chain());
        List<Drawing.Member> frame = samples.frame(poll.jurisdiction(), id);
        assertThat(frame).hasSize(30);
        assertThat(Drawing.digest(frame)).isEqualTo(open.frameDigest());
        List<EnterpriseId> again =
                Drawing.draw(open.seed(), frame, Map.of("C/*/*", 6, "G/*/*", 3), Set.of()).drawn().stream()
                        .map(Drawn::enterprise)
                        .toList();
        assertThat(poll.surveys.links(poll.maker, id))
                .extracting(Link::enterprise)
                .containsExactlyElementsOf(again);
        assertThat(poll.story(id).stream().map(Entry::type))
                .containsExactly(
                        "surveys.SurveyPlanned",
                        "surveys.SurveyPublished",
                        "surveys.SurveyOpened",
                        "surveys.LinksMade");
    }

    @Test
    void movesOnlyAlongItsLife() {
        SurveyId id = poll.surveys.make(poll.maker, poll.plan()).id();
        refused(SurveyRefusal.NOT_NOW, () -> poll.surveys.open(poll.maker, id));
        refused(SurveyRefusal.NOT_NOW, () -> poll.surveys.close(poll.maker, id));
        refused(SurveyRefusal.NOT_NOW, () -> poll.surveys.links(poll.maker, id));
        refused(SurveyRefusal.NOT_NOW, () -> poll.results.preview(poll.leader, id, Set.of()));
        refused(SurveyRefusal.CHANGED_MEANWHILE, () -> poll.surveys.publish(poll.maker, id, 7));
        poll.surveys.publish(poll.maker, id, null);
        SurveyPlan other = poll.plan(12);
        refused(SurveyRefusal.NOT_NOW, () -> poll.surveys.change(poll.maker, id, other, null));
        refused(SurveyRefusal.NOT_NOW, () -> poll.surveys.publish(poll.maker, id, null));
    }

    @Test
    void isNotOpenedAfterItsEnd() {
        SurveyId id = poll.surveys.make(poll.maker, poll.plan()).id();
        poll.surveys.publish(poll.maker, id, null);
        poll.ledger.sealNow();
        clock.advance(Duration.ofDays(30));
        refused(SurveyRefusal.BAD_END, () -> poll.surveys.open(poll.maker, id));
    }

    @Test
    void asksNobodyMoreOftenThanTheCityAllowsAndReplacesHimInHisStratum() {
        SurveyPlan all = poll.plan(30);
        poll.opened(all);
        SurveyId second = poll.opened(poll.plan(9));
        Set<EnterpriseId> twice = Set.copyOf(poll.surveys.links(poll.maker, second).stream()
                .map(Link::enterprise)
                .toList());
        SurveyId third = poll.surveys.make(poll.maker, poll.plan(20)).id();
        assertThat(poll.surveys.sample(poll.maker, third).strata())
                .extracting(Row::atLimit)
                .containsExactly(6, 3);
        poll.surveys.publish(poll.maker, third, null);
        poll.ledger.sealNow();
        SurveyView open = poll.surveys.open(poll.maker, third);
        assertThat(open.invited()).isEqualTo(20);
        assertThat(poll.surveys.links(poll.maker, third).stream().map(Link::enterprise))
                .doesNotContainAnyElementsOf(twice);
        SampleView sample = poll.surveys.sample(poll.maker, third);
        assertThat(sample.strata()).extracting(Row::invited).containsExactly(13, 7);
        assertThat(sample.strata().stream().mapToInt(Row::steppedOver).sum()).isPositive();

        SurveyId fourth = poll.surveys.make(poll.maker, poll.plan(30)).id();
        poll.surveys.publish(poll.maker, fourth, null);
        poll.ledger.sealNow();
        assertThat(poll.surveys.open(poll.maker, fourth).invited()).isEqualTo(30 - 9 - 20);
        SurveyId fifth = poll.surveys.make(poll.maker, poll.plan(30)).id();
        poll.surveys.publish(poll.maker, fifth, null);
        poll.ledger.sealNow();
        refused(SurveyRefusal.NOBODY_LEFT, () -> poll.surveys.open(poll.maker, fifth));
    }

    @Test
    void beginsToCountAnewWithTheQuarter() {
        poll.opened(poll.plan(30));
        poll.opened(poll.plan(30));
        clock.set("2026-04-01T00:00");
        SurveyPlan old = poll.plan(30);
        SurveyPlan next = new SurveyPlan(
                old.title(),
                null,
                "某咨询公司",
                old.periodStart(),
                old.periodEnd(),
                old.questionnaire(),
                1,
                old.units(),
                Set.of(),
                true,
                30,
                0,
                List.of(),
                clock.now().plus(Duration.ofDays(10)));
        SurveyId id = poll.opened(next);
        assertThat(poll.surveys.one(poll.maker, id).invited()).isEqualTo(1);
        assertThat(poll.surveys.sample(poll.maker, id).quarter()).isEqualTo("2026-Q2");
    }

    @Test
    void showsUnitsOnlyWhatIsReported() {
        SurveyId id = poll.opened(poll.plan());
        refused(SurveyRefusal.NO_SUCH_SURVEY, () -> poll.surveys.one(poll.officer, id));
        refused(SurveyRefusal.NO_SUCH_SURVEY, () -> poll.surveys.sample(poll.officer, id));
        assertThat(poll.surveys.list(poll.officer, Set.of(), null, null, 10).items())
                .isEmpty();
        poll.surveys.close(poll.maker, id);
        poll.results.publish(poll.leader, id, Set.of(), null);
        assertThat(poll.surveys.list(poll.officer, Set.of(), "满意度", null, 10).items())
                .extracting(SurveyRow::id)
                .containsExactly(id);
    }

    @Test
    void isListedPageByPage() {
        SurveyPlan plan = poll.plan();
        List<SurveyId> made = Stream.generate(
                        () -> poll.surveys.make(poll.maker, plan).id())
                .limit(3)
                .toList();
        var first = poll.surveys.list(poll.maker, Set.of(SurveyState.DRAFT), null, null, 2);
        var second = poll.surveys.list(poll.maker, Set.of(), null, first.next(), 2);
        assertThat(first.items()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThat(Stream.concat(first.items().stream(), second.items().stream())
                        .map(SurveyRow::id))
                .containsExactlyElementsOf(made.reversed());
        assertThat(poll.surveys.list(poll.maker, Set.of(), "没有这样的", null, 2).items())
                .isEmpty();
        refused(SurveyRefusal.BAD_CURSOR, () -> poll.surveys.list(poll.maker, Set.of(), null, "abc", 2));
    }

    @Test
    void refusesAPlanThatCannotBe() {
        SurveyPlan right = poll.plan();
        refused(SurveyRefusal.NO_SUCH_VERSION, () -> poll.surveys.make(poll.maker, with(right, 2, right.units())));
        refused(SurveyRefusal.UNITS_NEEDED, () -> poll.surveys.make(poll.maker, with(right, 1, List.of())));
        refused(
                SurveyRefusal.NO_SUCH_UNIT,
                () -> poll.surveys.make(poll.maker, with(right, 1, List.of(new UnitId(UUID.randomUUID())))));
        clock.advance(Duration.ofDays(30));
        refused(SurveyRefusal.BAD_END, () -> poll.surveys.make(poll.maker, right));
    }

    private static SurveyPlan with(SurveyPlan it, int version, List<UnitId> units) {
        return new SurveyPlan(
                it.title(),
                it.purpose(),
                it.conductedBy(),
                it.periodStart(),
                it.periodEnd(),
                it.questionnaire(),
                version,
                units,
                it.dimensions(),
                false,
                it.size(),
                it.least(),
                it.quotas(),
                it.closesAt());
    }
}
