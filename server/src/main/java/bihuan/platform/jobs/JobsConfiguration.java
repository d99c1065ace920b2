package bihuan.platform.jobs;

import bihuan.kernel.Reach;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * The scheduler. A module contributes beans of type {@link RecurringTask} (or {@link Task}, which it schedules through
 * {@code SchedulerClient}); whichever node claims a run in the database does it. Tests switch it off with {@code bihuan.jobs=false}
 * and call the work itself.
 */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {
    private static final int THREADS = 4;

    @Bean(destroyMethod = "")
    @DependsOnDatabaseInitialization
    Scheduler scheduler(
            DataSource dataSource, ObjectProvider<Task<?>> all, ObjectProvider<RecurringTask<?>> recurring) {
        return Scheduler.create(
                        new TransactionAwareDataSourceProxy(dataSource),
                        all.orderedStream()
                                .filter(task -> !(task instanceof RecurringTask))
                                .toList())
                .startTasks(recurring.orderedStream().toList())
                .tableName("platform.scheduled_tasks")
                .threads(THREADS)
                .executorService(Executors.newFixedThreadPool(THREADS, JobsConfiguration::thread))
                .pollingInterval(Duration.ofSeconds(1))
                .shutdownMaxWait(Duration.ofSeconds(20))
                .build();
    }

    /** A job is the machine's own work: it reaches all cities, or says itself which. */
    private static Thread thread(Runnable jobs) {
        return Thread.ofVirtual().name("job").unstarted(() -> Reach.everywhere().run(jobs));
    }

    @Bean
    @ConditionalOnProperty(name = "bihuan.jobs", havingValue = "true", matchIfMissing = true)
    SmartLifecycle jobs(Scheduler scheduler) {
        return new Jobs(scheduler);
    }

    /** Starts the jobs when everything else is there and stops them first. */
    private static final class Jobs implements SmartLifecycle {
        private final Scheduler scheduler;
        private volatile boolean running;

        Jobs(Scheduler scheduler) {
            this.scheduler = scheduler;
        }

        @Override
        public void start() {
            scheduler.start();
            running = true;
        }

        @Override
        public void stop() {
            running = false;
            scheduler.stop();
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}
