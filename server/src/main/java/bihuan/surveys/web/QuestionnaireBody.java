package bihuan.surveys.web;

import bihuan.surveys.Question;
import bihuan.surveys.QuestionnaireContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A questionnaire as it comes in. */
record QuestionnaireBody(
        @NotNull @Size(max = 200) String title,
        @NotNull @Size(max = 50) List<@NotNull @Valid TopicBody> topics,
        @NotNull @Size(max = 100) List<@NotNull @Valid QuestionBody> questions) {

    /** A topic. */
    record TopicBody(
            @NotNull @Size(max = 60) String code,
            @NotNull @Size(max = 500) String zh,
            @NotNull @Size(max = 1000) String en) {
        QuestionnaireContent.Topic topic() {
            return new QuestionnaireContent.Topic(code, zh, en);
        }
    }

    /** A choice. */
    record ChoiceBody(
            @NotNull @Size(max = 60) String code,
            @NotNull @Size(max = 500) String zh,
            @NotNull @Size(max = 1000) String en) {
        Question.Choice choice() {
            return new Question.Choice(code, zh, en);
        }
    }

    /** A question; without {@code about} it is about the city. */
    record QuestionBody(
            @NotNull @Size(max = 60) String code,
            @NotNull Question.Kind kind,
            Question.@Nullable About about,
            @Size(max = 60) @Nullable String topic,
            @NotNull @Size(max = 500) String zh,
            @NotNull @Size(max = 1000) String en,
            @Nullable Boolean required,
            @Size(max = 50) @Nullable List<@NotNull @Valid ChoiceBody> choices,
            @Nullable Double least,
            @Nullable Double most) {
        Question question() {
            return new Question(
                    code,
                    kind,
                    about == null ? Question.About.CITY : about,
                    topic,
                    zh,
                    en,
                    Boolean.TRUE.equals(required),
                    choices == null
                            ? List.of()
                            : choices.stream().map(ChoiceBody::choice).toList(),
                    least,
                    most);
        }
    }

    QuestionnaireContent content() {
        return new QuestionnaireContent(
                topics.stream().map(TopicBody::topic).toList(),
                questions.stream().map(QuestionBody::question).toList());
    }
}
