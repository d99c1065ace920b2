package bihuan.surveys;

import bihuan.kernel.Actor;
import bihuan.kernel.DomainEvent;
import bihuan.kernel.JurisdictionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to questionnaires and surveys. Never what was answered, nor by whom. */
public sealed interface SurveyEvent extends DomainEvent {

    /** What happens to a questionnaire. */
    sealed interface AboutQuestionnaire extends SurveyEvent {
        QuestionnaireId questionnaire();

        @Override
        default String subject() {
            return "questionnaire:" + questionnaire().value();
        }
    }

    /** What happens to a survey. */
    sealed interface AboutSurvey extends SurveyEvent {
        SurveyId survey();

        @Override
        default String subject() {
            return "survey:" + survey().value();
        }
    }

    /** A draft was begun or changed; {@code sha256} is that of its content. */
    record QuestionnaireWritten(
            JurisdictionId jurisdiction,
            QuestionnaireId questionnaire,
            Actor by,
            Instant at,
            String title,
            int revision,
            String sha256)
            implements AboutQuestionnaire {}

    /** A version is fixed for good. */
    record QuestionnairePublished(
            JurisdictionId jurisdiction,
            QuestionnaireId questionnaire,
            Actor by,
            Instant at,
            int version,
            String sha256)
            implements AboutQuestionnaire {}

    /** A plan was made or changed. */
    record SurveyPlanned(
            JurisdictionId jurisdiction,
            SurveyId survey,
            Actor by,
            Instant at,
            int revision,
            String title,
            @Nullable String conductedBy,
            LocalDate periodStart,
            LocalDate periodEnd,
            QuestionnaireId questionnaire,
            int version,
            Instant closesAt)
            implements AboutSurvey {}

    /**
     * Plan and frame are fixed. The chain hash of the seal that covers this entry is the seed of the draw.
     *
     * @param frameDigest SHA-256 over the lines {@code enterprise stratum}
     * @param quotas how many of each stratum
     */
    record SurveyPublished(
            JurisdictionId jurisdiction,
            SurveyId survey,
            Actor by,
            Instant at,
            String frameDigest,
            int population,
            List<SurveyPlan.Quota> quotas)
            implements AboutSurvey {}

    /**
     * The sample was drawn and is asked.
     *
     * @param sampleDigest SHA-256 over the lines {@code enterprise stratum} of those who are asked
     * @param steppedOver how many had been asked often enough
     */
    record SurveyOpened(
            JurisdictionId jurisdiction,
            SurveyId survey,
            Actor by,
            Instant at,
            String seed,
            String quarter,
            int limit,
            int invited,
            int steppedOver,
            String sampleDigest)
            implements AboutSurvey {}

    /** Links were made; those before are void. */
    record LinksMade(JurisdictionId jurisdiction, SurveyId survey, Actor by, Instant at, int links)
            implements AboutSurvey {}

    /** Somebody who is asked answered, or answered anew. The ledger does not hear who. */
    record SurveyAnswered(JurisdictionId jurisdiction, SurveyId survey, Actor by, Instant at, boolean anew)
            implements AboutSurvey {}

    /** Somebody took the answers back. */
    record AnswerTakenBack(JurisdictionId jurisdiction, SurveyId survey, Actor by, Instant at) implements AboutSurvey {}

    /** No more answers; {@code sheetsDigest} is the SHA-256 over all of them, in the order of their texts. */
    record SurveyClosed(
            JurisdictionId jurisdiction,
            SurveyId survey,
            Actor by,
            Instant at,
            int invited,
            int answered,
            String sheetsDigest)
            implements AboutSurvey {}

    /** Results were published, or corrected. */
    record ResultsPublished(
            JurisdictionId jurisdiction,
            SurveyId survey,
            Actor by,
            Instant at,
            int version,
            List<String> without,
            String sha256,
            @Nullable String reason)
            implements AboutSurvey {}
}
