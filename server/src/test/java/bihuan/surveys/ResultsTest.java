package bihuan.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import bihuan.kernel.Reach;
import bihuan.kernel.Refusal;
import bihuan.kernel.RefusalCode;
import bihuan.kernel.UnitId;
import bihuan.ledger.Entry;
import bihuan.surveys.ResultLine.Kind;
import bihuan.surveys.Results.TableFormat;
import bihuan.surveys.Surveys.Link;
import bihuan.surveys.domain.Papers;
import bihuan.testing.BihuanTest;
import bihuan.testing.TestCity;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Results with their uncertainty, published in versions (E4). */
@BihuanTest
class ResultsTest {
    @Autowired
    JdbcClient database;

    Poll poll = new Poll();

    private static void refused(RefusalCode code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    private static ResultLine line(ResultsView results, Kind kind, UnitId unit, String code) {
        return results.lines().stream()
                .filter(it -> it.kind() == kind
                        && java.util.Objects.equals(it.unit(), unit)
                        && it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private SurveyId closed(int... values) {
        SurveyId id = poll.opened(poll.plan());
        poll.answer(id, values);
        poll.surveys.close(poll.maker, id);
        return id;
    }

    /** Links stand in the order of strata: six of 20 in industry, three of 10 in transport. */
    @Test
    void weighsAnswersByTheirStratum() {
        SurveyId id = closed(5, 5, 5, 5, 5, 5, 1, 1, 1);
        ResultLine speed = line(poll.results.preview(poll.leader, id, Set.of()), Kind.TOPIC, poll.unit, "speed");
        assertThat(speed.value()).isCloseTo(100 * 20 / 30.0, within(0.01));
        assertThat(speed.answers()).isEqualTo(9);
        assertThat(poll.surveys.sample(poll.maker, id).strata())
                .extracting(SampleView.Row::weight)
                .containsExactly(20 / 6.0, 10 / 3.0);
    }

    @Test
    void publishesOnceAndCorrectsBesideWhatWasPublished() {
        SurveyId id = closed(5, 4, 4, 3, 5, 4, 2, 3, 4);
        ResultsView first = poll.results.publish(poll.leader, id, Set.of(), null);
        assertThat(first.version()).isEqualTo(1);
        assertThat(poll.surveys.one(poll.officer, id).state()).isEqualTo(SurveyState.REPORTED);
        refused(SurveyRefusal.CORRECTION_NEEDS_REASON, () -> poll.results.publish(poll.leader, id, Set.of(), " "));
        refused(SurveyRefusal.NOTHING_CHANGED, () -> poll.results.publish(poll.leader, id, Set.of(), "再来"));
        refused(SurveyRefusal.UNKNOWN_QUESTION, () -> poll.results.publish(poll.leader, id, Set.of("x"), "错"));
        ResultsView second = poll.results.publish(poll.leader, id, Set.of("city"), "第三题有歧义");
        assertThat(poll.results.versions(poll.officer, id)).containsExactly(second, first);
        assertThat(line(second, Kind.TOPIC, null, "speed")).isNotEqualTo(line(first, Kind.TOPIC, null, "speed"));
        assertThat(poll.story(id).stream().map(Entry::type).filter("surveys.ResultsPublished"::equals))
                .hasSize(2);
    }

    @Test
    void readsBackWhatItPublished() {
        SurveyId id = closed(5, 4, 4, 3, 5, 4, 2, 3, 4);
        ResultsView published = poll.results.publish(poll.leader, id, Set.of(), null);
        assertThat(poll.results.versions(poll.leader, id)).containsExactly(published);
        assertThat(poll.results.preview(poll.leader, id, Set.of()).sha256()).isEqualTo(published.sha256());
    }

    @Test
    void tellsNothingOfFewerThanTheLeast() {
        SurveyId id = closed(5, 4, 4, 3);
        ResultsView results = poll.results.publish(poll.leader, id, Set.of(), null);
        assertThat(results.answered()).isEqualTo(4);
        assertThat(results.leastAnswers()).isEqualTo(5);
        assertThat(results.lines()).allSatisfy(it -> assertThat(it.value()).isNull());
        assertThat(published(poll.jurisdiction().value())).isEmpty();
        assertThat(poll.results.words(poll.leader, id)).isEmpty();
    }

    @Test
    void isReadByOtherModulesInItsLatestVersion() {
        SurveyId id = closed(5, 4, 4, 3, 5, 4, 2, 3, 4);
        poll.results.publish(poll.leader, id, Set.of(), null);
        ResultsView latest = poll.results.publish(poll.leader, id, Set.of("city"), "更正");
        List<Map<String, Object>> rows = published(poll.jurisdiction().value());
        long shown = latest.lines().stream()
                .filter(it -> it.kind() == Kind.TOPIC && it.value() != null)
                .count();
        assertThat(rows).hasSize((int) shown).allSatisfy(row -> {
            assertThat(row)
                    .containsEntry("survey_id", id.value())
                    .containsEntry("title", "一季度满意度调查")
                    .containsEntry("period_start", java.sql.Date.valueOf("2026-01-01"))
                    .containsEntry("invited", 9)
                    .containsEntry("answers", 9)
                    .containsEntry("version", 2);
            assertThat(((Number) row.get("low")).doubleValue())
                    .isLessThanOrEqualTo(((Number) row.get("score")).doubleValue());
        });
        assertThat(rows).extracting(it -> it.get("unit_id")).contains(poll.unit.value());
        assertThat(Reach.city(TestCity.next())
                        .<List<Map<String, Object>>, RuntimeException>call(
                                () -> published(poll.jurisdiction().value())))
                .isEmpty();
    }

    private List<Map<String, Object>> published(int jurisdiction) {
        return database.sql("SELECT * FROM surveys.published_results WHERE jurisdiction_id = ?")
                .param(jurisdiction)
                .query()
                .listOfRows();
    }

    @Test
    void showsWordsOfNobodyToWhoMakesSurveys() {
        SurveyId id = poll.opened(poll.plan());
        List<Link> links = poll.surveys.links(poll.maker, id);
        List<String> said = List.of("丙", "甲", "乙", "=1+1", "戊");
        for (int n = 0; n < said.size(); n++) {
            List<Reply> replies = new ArrayList<>(Papers.rated(poll.unit, 4));
            replies.add(Papers.text("words", said.get(n)));
            poll.answering.answer(poll.anybody, Poll.by(links.get(n)), replies);
        }
        poll.surveys.close(poll.maker, id);
        assertThat(poll.results.words(poll.maker, id))
                .singleElement()
                .satisfies(it -> assertThat(it.words())
                        .containsExactlyElementsOf(said.stream().sorted().toList()));
    }

    @Test
    void isATableToTakeAway() throws Exception {
        SurveyId id = closed(5, 4, 4, 3, 5, 4, 2, 3, 4);
        refused(SurveyRefusal.NOT_NOW, () -> poll.results.table(poll.leader, id, TableFormat.CSV));
        ResultsView results = poll.results.publish(poll.leader, id, Set.of(), null);
        String csv = new String(poll.results.table(poll.officer, id, TableFormat.CSV), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF\"类别\"").contains("\"办事效率\"", "\"市住建局\"", "少于5份，不公布");
        assertThat(csv.lines()).hasSize(results.lines().size() + 1);
        byte[] xlsx = poll.results.table(poll.officer, id, TableFormat.XLSX);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(results.lines().size() + 2);
            assertThat(rows.get(2).getCellAsNumber(4).orElseThrow().doubleValue())
                    .isEqualTo(results.lines().getFirst().value());
        }
    }
}
