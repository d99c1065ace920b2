package bihuan.attachments.application;

import bihuan.attachments.persistence.AttachmentStore;
import bihuan.attachments.persistence.Vault;
import bihuan.kernel.Reach;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code --bihuan.command=verify-attachments}, and after a restore: reads every content that the database names, and compares its
 * SHA-256. Ends with exit code 1 if one is missing or was changed.
 */
@Component
@Order(-10)
@ConditionalOnExpression("{'verify-attachments', 'restore'}.contains('${bihuan.command:}')")
class VerifyAttachmentsCommand implements ApplicationRunner {
    private final AttachmentStore store;
    private final Vault vault;
    private final ConfigurableApplicationContext context;

    VerifyAttachmentsCommand(AttachmentStore store, Vault vault, ConfigurableApplicationContext context) {
        this.store = store;
        this.vault = vault;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<String> contents = Reach.everywhere().call(store::contents);
        List<String> wrong =
                contents.stream().filter(sha256 -> !vault.isIntact(sha256)).toList();
        System.out.printf("附件 attachments: %d, 缺失或被改动 missing or changed %d%n", contents.size(), wrong.size());
        wrong.forEach(sha256 -> System.out.println("  " + sha256));
        boolean last = "verify-attachments".equals(context.getEnvironment().getProperty("bihuan.command"));
        if (!wrong.isEmpty() || last) {
            System.exit(SpringApplication.exit(context, () -> wrong.isEmpty() ? 0 : 1));
        }
    }
}
