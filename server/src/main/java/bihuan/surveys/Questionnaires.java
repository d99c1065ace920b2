package bihuan.surveys;

import bihuan.kernel.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questionnaires (问卷), written as drafts and published in versions that never change. */
public interface Questionnaires {

    /** All of the city, the latest changed first, at most 500. */
    List<QuestionnaireRow> all(Caller caller);

    /** @throws bihuan.kernel.Refusal {@link SurveyRefusal#NO_SUCH_QUESTIONNAIRE} */
    QuestionnaireView one(Caller caller, QuestionnaireId id);

    /** Begins one; {@code title} 1 to 80 characters. */
    QuestionnaireView begin(Caller caller, String title, QuestionnaireContent content);

    /**
     * Replaces title and draft.
     *
     * @param seen refused as stale if the questionnaire has another revision; {@code null} takes any
     * @throws bihuan.kernel.Refusal with the pointer of what is wrong
     */
    QuestionnaireView write(
            Caller caller, QuestionnaireId id, String title, QuestionnaireContent content, @Nullable Integer seen);

    /**
     * Publishes the draft as the next version.
     *
     * @throws bihuan.kernel.Refusal {@link SurveyRefusal#NOTHING_ASKED}, {@link SurveyRefusal#NOTHING_CHANGED}
     */
    QuestionnaireView publish(Caller caller, QuestionnaireId id, @Nullable Integer seen);
}
