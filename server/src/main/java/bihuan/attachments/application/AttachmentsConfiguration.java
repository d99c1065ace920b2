package bihuan.attachments.application;

import bihuan.attachments.domain.Sniffer;
import bihuan.attachments.persistence.Vault;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where contents lie and when the sweep runs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachmentLimits.class)
class AttachmentsConfiguration {

    @Bean
    Vault attachmentVault(@Value("${bihuan.data:./data}") Path data) {
        return new Vault(data.toAbsolutePath().normalize().resolve("attachments"));
    }

    @Bean
    Sniffer attachmentSniffer() {
        return new Sniffer();
    }

    @Bean
    RecurringTask<Void> attachmentSweepTask(AttachmentSweep sweep) {
        return Tasks.recurring("attachments-sweep", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((instance, context) -> sweep.run());
    }
}
