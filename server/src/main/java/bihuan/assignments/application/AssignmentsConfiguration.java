package bihuan.assignments.application;

import bihuan.assignments.Sweep;
import bihuan.assignments.domain.AssignmentRules;
import bihuan.assignments.persistence.SweepStore;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Reach;
import bihuan.rulebook.RuleSet;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of the loop, and the task that sweeps. */
@Configuration(proxyBeanMethods = false)
class AssignmentsConfiguration {
    private static final int EVERY_SECONDS = 30;

    @Bean
    RuleSet assignmentRules() {
        return AssignmentRules.all();
    }

    @Bean
    RecurringTask<Void> assignmentsSweep(Sweep sweep, SweepStore store) {
        return Tasks.recurring("assignments-sweep", FixedDelay.ofSeconds(EVERY_SECONDS))
                .execute((instance, context) -> {
                    for (JurisdictionId jurisdiction : store.jurisdictionsToCheck()) {
                        Reach.city(jurisdiction).run(() -> sweep.run(jurisdiction));
                    }
                });
    }
}
