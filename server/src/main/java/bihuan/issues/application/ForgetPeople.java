package bihuan.issues.application;

import bihuan.issues.persistence.PersonalStore;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Moment;
import bihuan.kernel.Reach;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Erases each night, in small batches, who raised issues that ended long enough ago. */
@Configuration(proxyBeanMethods = false)
class ForgetPeople {
    private static final int BATCH = 100;

    @Bean
    RecurringTask<Void> forgetPeopleTask(PersonalDesk desk, PersonalStore store) {
        return Tasks.recurring("issues-forget-people", new Daily(Moment.ZONE, LocalTime.of(3, 30)))
                .execute((instance, context) -> {
                    for (JurisdictionId city : store.cities()) {
                        Reach.city(city).run(() -> forgetAll(desk, city));
                    }
                });
    }

    private static void forgetAll(PersonalDesk desk, JurisdictionId city) {
        int erased;
        do {
            erased = desk.eraseWhatIsOver(city, BATCH);
        } while (erased == BATCH);
    }
}
