package bihuan.surveys.application;

import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Permission;
import bihuan.kernel.Refusal;
import bihuan.surveys.QuestionnaireContent;
import bihuan.surveys.SurveyEvent;
import bihuan.surveys.SurveyId;
import bihuan.surveys.SurveyPlan;
import bihuan.surveys.SurveyRefusal;
import bihuan.surveys.SurveyState;
import bihuan.surveys.SurveyView;
import bihuan.surveys.persistence.QuestionnaireStore;
import bihuan.surveys.persistence.SurveyStore;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every ability does with a survey: find it for somebody, hold it, say what happened. */
@Component
class Book {
    private final SurveyStore surveys;
    private final QuestionnaireStore questionnaires;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Book(SurveyStore surveys, QuestionnaireStore questionnaires, ApplicationEventPublisher events, Clock clock) {
        this.surveys = surveys;
        this.questionnaires = questionnaires;
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void say(SurveyEvent event) {
        events.publishEvent(event);
    }

    /** Whether he sees surveys before their results are published. */
    static boolean isInside(Caller caller) {
        return caller.may(Permission.SURVEY_EDIT) || caller.may(Permission.SURVEY_PUBLISH);
    }

    /** The survey, if he may know of it. */
    SurveyView seenBy(Caller caller, SurveyId id) {
        return surveys.find(caller.jurisdiction(), id)
                .filter(it -> isInside(caller) || it.state() == SurveyState.REPORTED)
                .orElseThrow(Book::unknown);
    }

    /** The survey; nobody else moves it until the commit. */
    SurveyView held(JurisdictionId jurisdiction, SurveyId id) {
        return surveys.lock(jurisdiction, id).orElseThrow(Book::unknown);
    }

    SurveyView again(JurisdictionId jurisdiction, SurveyId id) {
        return surveys.find(jurisdiction, id).orElseThrow(Book::unknown);
    }

    /** What it asks. */
    QuestionnaireContent content(JurisdictionId jurisdiction, SurveyPlan plan) {
        return questionnaires
                .content(jurisdiction, plan.questionnaire(), plan.version())
                .orElseThrow(() -> Refusal.of(SurveyRefusal.NO_SUCH_VERSION).at("/version"));
    }

    static void requireSeen(int revision, @Nullable Integer seen) {
        if (seen != null && seen != revision) {
            throw Refusal.of(SurveyRefusal.CHANGED_MEANWHILE);
        }
    }

    private static Refusal unknown() {
        return Refusal.of(SurveyRefusal.NO_SUCH_SURVEY);
    }
}
