package bihuan.surveys;

import java.util.List;

/**
 * What a questionnaire asks.
 *
 * @param topics under which scales are summed up, at most 20
 * @param questions in the order in which they are asked, at most 60
 */
public record QuestionnaireContent(List<Topic> topics, List<Question> questions) {
    public static final QuestionnaireContent EMPTY = new QuestionnaireContent(List.of(), List.of());

    public QuestionnaireContent {
        topics = List.copyOf(topics);
        questions = List.copyOf(questions);
    }

    /** A topic (议题), such as 办事效率; its code is kept over versions and surveys, so that results can be compared. */
    public record Topic(String code, String zh, String en) {}

    /** Whether it asks about units at all. */
    public boolean asksAboutUnits() {
        return questions.stream().anyMatch(it -> it.about() == Question.About.UNIT);
    }
}
