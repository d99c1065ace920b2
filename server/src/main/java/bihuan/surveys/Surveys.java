package bihuan.surveys;

import bihuan.kernel.Caller;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.Page;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Making, publishing, opening and closing surveys (问卷调查). Each verb is an event in the ledger. */
public interface Surveys {

    /**
     * Surveys, the latest made first. Who may not make surveys sees those with published results only.
     *
     * @param states empty for all
     * @param words a piece of the title
     * @param size 1 to 200
     */
    Page<SurveyRow> list(
            Caller caller, Set<SurveyState> states, @Nullable String words, @Nullable String after, int size);

    /** @throws bihuan.kernel.Refusal {@link SurveyRefusal#NO_SUCH_SURVEY} */
    SurveyView one(Caller caller, SurveyId id);

    /** What it asks: whoever sees a survey sees its questions. */
    QuestionnaireContent asked(Caller caller, SurveyId id);

    SurveyView make(Caller caller, SurveyPlan plan);

    /** Replaces the plan of a draft; {@code seen} as elsewhere. */
    SurveyView change(Caller caller, SurveyId id, SurveyPlan plan, @Nullable Integer seen);

    /** Whom it would ask, or asks. */
    SampleView sample(Caller caller, SurveyId id);

    /** Fixes plan and frame. From now on nothing of it changes; the seal over this entry of the ledger is the seed of the draw. */
    SurveyView publish(Caller caller, SurveyId id, @Nullable Integer seen);

    /**
     * Draws the sample and takes answers from now on.
     *
     * @throws bihuan.kernel.Refusal {@code ledger.not-yet-sealed} within the first second after the publication
     */
    SurveyView open(Caller caller, SurveyId id);

    /** Takes no more answers, and cuts those that were given loose from whoever gave them. */
    SurveyView close(Caller caller, SurveyId id);

    /**
     * Makes a new link for each enterprise that has not answered; the links made before are void. Only their digests are kept, so this is
     * the one time that they can be read.
     */
    List<Link> links(Caller caller, SurveyId id);

    /** A link: {@code token} stands behind {@code /survey#}. */
    record Link(EnterpriseId enterprise, String name, SurveyToken token) {}
}
