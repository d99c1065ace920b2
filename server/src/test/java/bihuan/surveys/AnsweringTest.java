package bihuan.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.kernel.Actor;
import bihuan.kernel.Caller;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.Refusal;
import bihuan.kernel.RefusalCode;
import bihuan.ledger.Entry;
import bihuan.surveys.Answering.Way;
import bihuan.surveys.SampleView.Row;
import bihuan.surveys.Surveys.Link;
import bihuan.surveys.domain.Papers;
import bihuan.testing.BihuanTest;
import bihuan.testing.OwnerDatabase;
import bihuan.testing.TestClock;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An enterprise answers by its link or signed in, and nobody can say afterwards what it answered. */
@BihuanTest
class AnsweringTest {
    @Autowired
    OwnerDatabase database;

    @Autowired
    TestClock clock;

    Poll poll = new Poll();

    private static void refused(RefusalCode code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    private List<String> story(SurveyId id) {
        return poll.story(id).stream().skip(3).map(Entry::type).toList();
    }

    @Test
    void seesWhatIsAskedByWhomAndUntilWhen() {
        SurveyId id = poll.opened(poll.plan());
        Link link = poll.surveys.links(poll.maker, id).getFirst();
        AnswerForm form = poll.answering.form(poll.anybody, Poll.by(link));
        assertThat(form.enterprise()).isEqualTo(link.name()).startsWith("企业");
        assertThat(form.content()).isEqualTo(Papers.content());
        assertThat(form.units()).extracting(AnswerForm.Unit::name).containsExactly("市住建局", "市自然资源局");
        assertThat(form.replies()).isEmpty();
    }

    @Test
    void answersOnceChangesAndTakesBack() {
        SurveyId id = poll.opened(poll.plan());
        Way way = Poll.by(poll.surveys.links(poll.maker, id).getFirst());
        poll.answering.answer(poll.anybody, way, Papers.rated(poll.unit, 5));
        poll.answering.answer(poll.anybody, way, Papers.rated(poll.unit, 5).reversed());
        assertThat(story(id)).containsExactly("surveys.LinksMade", "surveys.SurveyAnswered");
        AnswerForm changed = poll.answering.answer(poll.anybody, way, Papers.rated(poll.unit, 2));
        assertThat(changed.replies())
                .contains(Papers.scale("fast", poll.unit, 2))
                .hasSize(4);
        assertThat(poll.surveys.one(poll.maker, id).answered()).isEqualTo(1);
        assertThat(poll.answering.takeBack(poll.anybody, way).replies()).isEmpty();
        poll.answering.takeBack(poll.anybody, way);
        assertThat(poll.surveys.one(poll.maker, id).answered()).isZero();
        assertThat(story(id))
                .containsExactly(
                        "surveys.LinksMade",
                        "surveys.SurveyAnswered",
                        "surveys.SurveyAnswered",
                        "surveys.AnswerTakenBack");
    }

    @Test
    void isTurnedAwayAlikeWhateverIsWrong() {
        SurveyId id = poll.opened(poll.plan());
        Link old = poll.surveys.links(poll.maker, id).getFirst();
        Link link = poll.surveys.links(poll.maker, id).getFirst();
        Way unknown = new Way.ByToken(SurveyToken.random());
        refused(SurveyRefusal.NO_SUCH_INVITATION, () -> poll.answering.form(poll.anybody, unknown));
        refused(SurveyRefusal.NO_SUCH_INVITATION, () -> poll.answering.form(poll.anybody, Poll.by(old)));
        Poll other = new Poll();
        refused(SurveyRefusal.NO_SUCH_INVITATION, () -> poll.answering.form(other.anybody, Poll.by(link)));
        clock.set("2026-03-20T18:00");
        refused(SurveyRefusal.NO_SUCH_INVITATION, () -> poll.answering.form(poll.anybody, Poll.by(link)));
        refused(
                SurveyRefusal.NO_SUCH_INVITATION,
                () -> poll.answering.answer(poll.anybody, Poll.by(link), Papers.rated(poll.unit, 5)));
        poll.surveys.close(poll.maker, id);
        refused(SurveyRefusal.NO_SUCH_INVITATION, () -> poll.answering.form(poll.anybody, Poll.by(link)));
    }

    @Test
    void answersSignedInAsTheEnterpriseThatIsAsked() {
        SurveyId id = poll.opened(poll.plan());
        EnterpriseId asked = poll.surveys.links(poll.maker, id).getFirst().enterprise();
        Caller user = poll.government.caller(asked);
        assertThat(poll.answering.waiting(user))
                .extracting(AnswerForm.Row::id, AnswerForm.Row::answered)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(id, false));
        poll.answering.answer(user, new Way.AsEnterprise(id), Papers.rated(poll.unit, 4));
        assertThat(poll.answering.waiting(user))
                .extracting(AnswerForm.Row::answered)
                .containsExactly(true);
        Entry entry = poll.story(id).getLast();
        assertThat(entry.type()).isEqualTo("surveys.SurveyAnswered");
        assertThat(entry.by()).isEqualTo(Actor.reporter());
        Caller stranger = poll.government.caller(EnterpriseId.next());
        assertThat(poll.answering.waiting(stranger)).isEmpty();
        refused(SurveyRefusal.NO_SUCH_INVITATION, () -> poll.answering.form(stranger, new Way.AsEnterprise(id)));
        refused(SurveyRefusal.NO_SUCH_INVITATION, () -> poll.answering.form(poll.anybody, new Way.AsEnterprise(id)));
    }

    @Test
    void noOfficialAnswersForAnEnterprise() {
        SurveyId id = poll.opened(poll.plan());
        Link link = poll.surveys.links(poll.maker, id).getFirst();
        assertThat(poll.answering.form(poll.officer, Poll.by(link)).replies()).isEmpty();
        refused(
                SurveyRefusal.OFFICIALS_DO_NOT_ANSWER,
                () -> poll.answering.answer(poll.officer, Poll.by(link), Papers.rated(poll.unit, 5)));
    }

    @Test
    void makesLinksOnlyForThoseWhoHaveNotAnswered() {
        SurveyId id = poll.opened(poll.plan());
        poll.answer(id, 5, 4);
        assertThat(poll.surveys.links(poll.maker, id)).hasSize(7);
        assertThat(poll.surveys.sample(poll.maker, id).strata().stream()
                        .mapToInt(Row::answered)
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void keepsTheSecretNowhere() {
        SurveyId id = poll.opened(poll.plan());
        Link link = poll.surveys.links(poll.maker, id).getFirst();
        assertThat(link.token().value()).matches("[0-9A-HJKMNP-TV-Z]{24}");
        assertThat(link.token().toString()).doesNotContain(link.token().value());
        assertThat(database.sql("SELECT count(*) FROM surveys.invitation WHERE encode(token_digest, 'escape') LIKE ?")
                        .param("%" + link.token().value() + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nothingLeadsFromAnAnswerToItsEnterpriseOnceItIsClosed() {
        SurveyId id = poll.opened(poll.plan());
        poll.answer(id, 5, 4, 3);
        poll.surveys.close(poll.maker, id);
        assertThat(count("surveys.reply", id)).isZero();
        assertThat(count("surveys.sheet", id)).isEqualTo(3);
        assertThat(database.sql("""
                                SELECT string_agg(column_name, ',' ORDER BY ordinal_position)
                                FROM information_schema.columns
                                WHERE table_schema = 'surveys' AND table_name = 'sheet'""").query(String.class).single())
                .isEqualTo("jurisdiction_id,survey_id,sheet_id,stratum,content");
        assertThat(database.sql(
                                "SELECT count(*) FROM surveys.invitation WHERE survey_id = ? AND token_digest IS NOT NULL")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(database.sql(
                                "SELECT bool_and(substr(sheet_id::text, 15, 1) = '4') FROM surveys.sheet WHERE survey_id = ?")
                        .param(id.value())
                        .query(Boolean.class)
                        .single())
                .as("random ids, which tell no time")
                .isTrue();
        assertThat(poll.story(id).getLast().type()).isEqualTo("surveys.SurveyClosed");
    }

    private int count(String table, SurveyId id) {
        return database.sql("SELECT count(*) FROM " + table + " WHERE survey_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void staysOpenToTheLastMoment() {
        SurveyId id = poll.opened(poll.plan());
        Link link = poll.surveys.links(poll.maker, id).getFirst();
        clock.set("2026-03-20T18:00");
        clock.advance(Duration.ofSeconds(-1));
        assertThat(poll.answering
                        .answer(poll.anybody, Poll.by(link), Papers.rated(poll.unit, 5))
                        .replies())
                .hasSize(4);
    }
}
