package bihuan.surveys.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import bihuan.kernel.Uuids;
import bihuan.surveys.Reply;
import bihuan.surveys.SurveyRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplyCheckTest {
    private static final UnitId TAX = new UnitId(Uuids.next());
    private static final UnitId LAND = new UnitId(Uuids.next());

    private final ReplyCheck check = new ReplyCheck(Papers.content(), List.of(TAX, LAND));

    private void refused(SurveyRefusal code, List<Reply> replies) {
        assertThatThrownBy(() -> check.of(replies))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    private static List<Reply> with(List<Reply> replies, Reply more) {
        List<Reply> all = new ArrayList<>(replies);
        all.add(more);
        return all;
    }

    @Test
    void putsTheSameAnswersIntoTheSameOrder() {
        List<Reply> answers = with(Papers.rated(TAX, 5), Papers.text("words", " 快 "));
        assertThat(check.of(answers.reversed())).isEqualTo(check.of(answers));
        assertThat(check.of(answers)).contains(Papers.text("words", "快"));
    }

    @Test
    void wantsWhatIsRequiredOnceAndForEachRatedUnit() {
        refused(SurveyRefusal.ANSWER_MISSING, Papers.rated(TAX, 5).subList(0, 3));
        refused(SurveyRefusal.ANSWER_MISSING, with(Papers.rated(TAX, 5), Papers.scale("fast", LAND, 3)));
        refused(SurveyRefusal.NOTHING_ANSWERED, List.of());
        assertThat(check.of(Papers.rated(TAX, 5).subList(2, 4))).hasSize(2);
    }

    @Test
    void refusesWhatWasNotAsked() {
        refused(SurveyRefusal.UNKNOWN_QUESTION, with(Papers.rated(TAX, 5), Papers.scale("other", null, 3)));
        refused(SurveyRefusal.UNIT_DOES_NOT_FIT, Papers.rated(new UnitId(Uuids.next()), 5));
        refused(SurveyRefusal.UNIT_DOES_NOT_FIT, List.of(Papers.scale("city", TAX, 3)));
        refused(SurveyRefusal.UNIT_DOES_NOT_FIT, List.of(Papers.scale("fast", null, 3)));
        refused(SurveyRefusal.ANSWERED_TWICE, with(Papers.rated(TAX, 5), Papers.scale("city", null, 3)));
    }

    @Test
    void refusesValuesThatDoNotFit() {
        refused(SurveyRefusal.ANSWER_DOES_NOT_FIT, Papers.rated(TAX, 0));
        refused(SurveyRefusal.ANSWER_DOES_NOT_FIT, Papers.rated(TAX, 6));
        refused(SurveyRefusal.ANSWER_DOES_NOT_FIT, List.of(Papers.choice("short", "time")));
        refused(SurveyRefusal.ANSWER_DOES_NOT_FIT, List.of(Papers.number("days", 366)));
        refused(SurveyRefusal.ANSWER_DOES_NOT_FIT, List.of(Papers.number("days", Double.NaN)));
        refused(SurveyRefusal.ANSWER_DOES_NOT_FIT, List.of(Papers.text("city", "好")));
        refused(SurveyRefusal.ANSWER_DOES_NOT_FIT, List.of(new Reply("city", null, 3, "staff", null, null)));
        refused(SurveyRefusal.ANSWER_DOES_NOT_FIT, List.of(new Reply("city", null, null, null, null, null)));
        refused(SurveyRefusal.TEXT_MISSING, List.of(Papers.text("words", " ")));
        refused(SurveyRefusal.TEXT_TOO_LONG, List.of(Papers.text("words", "长".repeat(1001))));
        refused(SurveyRefusal.TEXT_UNREADABLE, List.of(Papers.text("words", "\u0000")));
    }

    @Test
    void letsNobodyRateMoreUnitsThanHeCanKnow() {
        List<UnitId> many = IntStream.range(0, ReplyCheck.MOST_RATED + 1)
                .mapToObj(n -> new UnitId(Uuids.next()))
                .toList();
        List<Reply> replies = new ArrayList<>(Papers.rated(TAX, 3).subList(2, 4));
        many.forEach(unit -> {
            replies.add(Papers.scale("fast", unit, 3));
            replies.add(Papers.scale("kind", unit, 3));
        });
        assertThatThrownBy(() -> new ReplyCheck(Papers.content(), many).of(replies))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo(SurveyRefusal.TOO_MANY_RATED));
    }
}
