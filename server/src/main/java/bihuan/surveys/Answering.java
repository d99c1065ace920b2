package bihuan.surveys;

import bihuan.kernel.Caller;
import java.util.List;

/**
 * Answering a survey: by the secret of a link, or as the signed-in enterprise. Whatever is wrong with the way in, the refusal is the
 * same {@link SurveyRefusal#NO_SUCH_INVITATION}. The same answers again change nothing; other answers replace those before.
 */
public interface Answering {

    /** How somebody comes in. */
    sealed interface Way {
        /** By a link. */
        record ByToken(SurveyToken token) implements Way {}

        /** As the enterprise of the caller. */
        record AsEnterprise(SurveyId survey) implements Way {}
    }

    /** The open surveys that ask the caller's enterprise, the next to end first. */
    List<AnswerForm.Row> waiting(Caller caller);

    AnswerForm form(Caller caller, Way way);

    AnswerForm answer(Caller caller, Way way, List<Reply> replies);

    /** Takes the answers back; nothing of them stays. */
    AnswerForm takeBack(Caller caller, Way way);
}
