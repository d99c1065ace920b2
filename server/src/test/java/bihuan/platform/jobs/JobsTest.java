package bihuan.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.testing.BihuanTest;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BihuanTest
class JobsTest {
    @Autowired
    DataSource dataSource;

    @Test
    void runFromTheTableAsTheApplicationsRole() throws Exception {
        CountDownLatch ran = new CountDownLatch(1);
        OneTimeTask<Void> task =
                Tasks.oneTime("test-" + UUID.randomUUID()).execute((instance, context) -> ran.countDown());
        Scheduler scheduler = Scheduler.create(dataSource, task)
                .tableName("platform.scheduled_tasks")
                .threads(1)
                .pollingInterval(Duration.ofMillis(100))
                .build();
        scheduler.start();
        try {
            scheduler.schedule(task.instance("1"), Instant.now());
            assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            scheduler.stop();
        }
    }
}
