package bihuan.surveys.application;

import bihuan.kernel.Actor;
import bihuan.kernel.Reach;
import bihuan.surveys.persistence.SurveyStore;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Closes surveys whose time is over, so that answers do not stay with those who gave them. */
@Configuration(proxyBeanMethods = false)
class CloseSurveys {
    private static final int EVERY_MINUTES = 5;

    @Bean
    RecurringTask<Void> closeSurveysTask(Ending ending) {
        return Tasks.recurring("surveys-close", FixedDelay.ofMinutes(EVERY_MINUTES))
                .execute((instance, context) -> Reach.everywhere().run(ending::closeWhatIsOver));
    }

    /** The work itself. */
    @org.springframework.stereotype.Component
    record Ending(SurveyStore surveys, Asked asked, Book book) {

        /** Each in a transaction of its own. */
        void closeWhatIsOver() {
            surveys.due(book.now())
                    .forEach(it -> Reach.city(it.jurisdiction())
                            .run(() -> asked.close(it.jurisdiction(), it.survey(), Actor.system())));
        }
    }
}
