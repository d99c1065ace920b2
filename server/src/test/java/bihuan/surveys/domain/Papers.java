package bihuan.surveys.domain;

import bihuan.kernel.UnitId;
import bihuan.surveys.Question;
import bihuan.surveys.Question.About;
import bihuan.surveys.Question.Choice;
import bihuan.surveys.Question.Kind;
import bihuan.surveys.QuestionnaireContent;
import bihuan.surveys.QuestionnaireContent.Topic;
import bihuan.surveys.Reply;
import java.util.List;

/** A questionnaire for tests, and answers to it. */
public final class Papers {
    private Papers() {}

    public static Question scale(String code, About about, String topic) {
        return new Question(code, Kind.SCALE, about, topic, "怎么样?", "How was it?", true, List.of(), null, null);
    }

    /** Two scales about units under two topics, one about the city, a choice, a number and a text. */
    public static QuestionnaireContent content() {
        return new QuestionnaireContent(
                List.of(new Topic("speed", "办事效率", "Speed"), new Topic("manner", "服务态度", "Manner")),
                List.of(
                        scale("fast", About.UNIT, "speed"),
                        scale("kind", About.UNIT, "manner"),
                        scale("city", About.CITY, "speed"),
                        new Question(
                                "short",
                                Kind.CHOICE,
                                About.CITY,
                                null,
                                "最缺什么?",
                                "What is short?",
                                true,
                                List.of(new Choice("staff", "用工", "Staff"), new Choice("money", "资金", "Money")),
                                null,
                                null),
                        new Question(
                                "days", Kind.NUMBER, About.CITY, null, "几天?", "Days?", false, List.of(), 0.0, 365.0),
                        new Question(
                                "words", Kind.TEXT, About.CITY, null, "建议", "Advice", false, List.of(), null, null)));
    }

    public static Reply scale(String question, UnitId unit, int value) {
        return new Reply(question, unit, value, null, null, null);
    }

    public static Reply choice(String question, String choice) {
        return new Reply(question, null, null, choice, null, null);
    }

    public static Reply number(String question, double number) {
        return new Reply(question, null, null, null, number, null);
    }

    public static Reply text(String question, String text) {
        return new Reply(question, null, null, null, null, text);
    }

    /** Everything that is required, and the unit rated with this value. */
    public static List<Reply> rated(UnitId unit, int value) {
        return List.of(
                scale("fast", unit, value), scale("kind", unit, 4), scale("city", null, 3), choice("short", "staff"));
    }
}
