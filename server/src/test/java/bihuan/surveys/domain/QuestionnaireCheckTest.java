package bihuan.surveys.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.kernel.Refusal;
import bihuan.surveys.Question;
import bihuan.surveys.Question.About;
import bihuan.surveys.Question.Choice;
import bihuan.surveys.Question.Kind;
import bihuan.surveys.QuestionnaireContent;
import bihuan.surveys.QuestionnaireContent.Topic;
import bihuan.surveys.SurveyRefusal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionnaireCheckTest {
    private static final List<Topic> TOPICS = List.of(new Topic("speed", "办事效率", "Speed"));

    private static void refused(SurveyRefusal code, String pointer, QuestionnaireContent content) {
        assertThatThrownBy(() -> QuestionnaireCheck.of(content)).isInstanceOfSatisfying(Refusal.class, it -> {
            assertThat(it.code()).isEqualTo(code);
            assertThat(it.pointer()).isEqualTo(pointer);
        });
    }

    private static QuestionnaireContent asking(Question... questions) {
        return new QuestionnaireContent(TOPICS, List.of(questions));
    }

    private static Question question(Kind kind, About about, String topic, List<Choice> choices) {
        return new Question("q", kind, about, topic, "问", "Ask", false, choices, null, null);
    }

    private static Question number(Double least, Double most) {
        return new Question("q", Kind.NUMBER, About.CITY, null, "问", "Ask", false, List.of(), least, most);
    }

    @Test
    void takesAWholeQuestionnaireAndTrimsItsWords() {
        assertThat(QuestionnaireCheck.of(Papers.content())).isEqualTo(Papers.content());
        Question spaced = new Question("q", Kind.TEXT, About.CITY, null, " 问 ", " Ask ", false, List.of(), null, null);
        assertThat(QuestionnaireCheck.of(asking(spaced)).questions().getFirst().zh())
                .isEqualTo("问");
    }

    @Test
    void wantsEveryWordInBothLanguages() {
        Question silent = new Question("q", Kind.TEXT, About.CITY, null, "问", " ", false, List.of(), null, null);
        refused(SurveyRefusal.TEXT_MISSING, "/questions/0/en", asking(silent));
        refused(
                SurveyRefusal.TEXT_MISSING,
                "/topics/0/zh",
                new QuestionnaireContent(List.of(new Topic("t", "", "T")), List.of()));
    }

    @Test
    void wantsEveryCodeOnce() {
        Question one = question(Kind.TEXT, About.CITY, null, List.of());
        refused(SurveyRefusal.CODE_TAKEN, "/questions/1/code", asking(one, one));
        Question bad = new Question("Q 1", Kind.TEXT, About.CITY, null, "问", "Ask", false, List.of(), null, null);
        refused(SurveyRefusal.BAD_CODE, "/questions/0/code", asking(bad));
    }

    @Test
    void wantsATopicOfScalesAndOfNothingElse() {
        refused(
                SurveyRefusal.UNKNOWN_TOPIC,
                "/questions/0/topic",
                asking(question(Kind.SCALE, About.CITY, "other", List.of())));
        refused(
                SurveyRefusal.UNKNOWN_TOPIC,
                "/questions/0/topic",
                asking(question(Kind.SCALE, About.CITY, null, List.of())));
        refused(
                SurveyRefusal.TOPIC_NOT_HERE,
                "/questions/0/topic",
                asking(question(Kind.TEXT, About.CITY, "speed", List.of())));
    }

    @Test
    void asksOnlyScalesAboutUnits() {
        refused(
                SurveyRefusal.ONLY_SCALES_ABOUT_UNITS,
                "/questions/0/about",
                asking(question(Kind.TEXT, About.UNIT, null, List.of())));
    }

    @Test
    void wantsSomethingToChooseFrom() {
        Choice one = new Choice("a", "甲", "A");
        refused(
                SurveyRefusal.BAD_CHOICES,
                "/questions/0/choices",
                asking(question(Kind.CHOICE, About.CITY, null, List.of(one))));
        refused(
                SurveyRefusal.CODE_TAKEN,
                "/questions/0/choices/1/code",
                asking(question(Kind.CHOICE, About.CITY, null, List.of(one, one))));
        refused(
                SurveyRefusal.BAD_CHOICES,
                "/questions/0/choices",
                asking(question(Kind.TEXT, About.CITY, null, List.of(one, one))));
    }

    @Test
    void wantsLimitsThatLeaveSomething() {
        refused(SurveyRefusal.BAD_LIMITS, "/questions/0/most", asking(number(5.0, 5.0)));
        refused(SurveyRefusal.BAD_LIMITS, "/questions/0/least", asking(number(Double.NEGATIVE_INFINITY, 5.0)));
        refused(SurveyRefusal.BAD_LIMITS, "/questions/0/least", asking(number(Double.NaN, null)));
        Question text = new Question("q", Kind.TEXT, About.CITY, null, "问", "Ask", false, List.of(), 1.0, null);
        refused(SurveyRefusal.BAD_LIMITS, "/questions/0/least", asking(text));
    }

    @Test
    void isNotEndless() {
        Question one = question(Kind.TEXT, About.CITY, null, List.of());
        refused(
                SurveyRefusal.TOO_MANY_QUESTIONS,
                "/questions",
                new QuestionnaireContent(TOPICS, Collections.nCopies(61, one)));
        refused(
                SurveyRefusal.TOO_MANY_TOPICS,
                "/topics",
                new QuestionnaireContent(Collections.nCopies(21, TOPICS.getFirst()), List.of()));
    }
}
