package bihuan.platform.idempotency;

import bihuan.kernel.Moment;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets old answers at night. */
@Configuration(proxyBeanMethods = false)
class ForgetAnsweredRequests {

    @Bean
    RecurringTask<Void> forgetAnsweredRequestsTask(AnsweredRequests answered) {
        return Tasks.recurring("platform-forget-answered-requests", new Daily(Moment.ZONE, LocalTime.of(3, 10)))
                .execute((instance, context) -> answered.forgetOld());
    }
}
