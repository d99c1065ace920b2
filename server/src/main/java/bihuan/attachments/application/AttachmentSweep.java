package bihuan.attachments.application;

import bihuan.attachments.AttachmentEvent.AttachmentRemoved;
import bihuan.attachments.AttachmentEvent.Reason;
import bihuan.attachments.persistence.AttachmentStore;
import bihuan.attachments.persistence.AttachmentStore.Unbound;
import bihuan.attachments.persistence.Vault;
import bihuan.kernel.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes what nobody bound in time, and contents that no record needs any more. */
@Component
class AttachmentSweep {
    private static final Logger LOG = LoggerFactory.getLogger(AttachmentSweep.class);
    private static final int BATCH = 200;

    private final AttachmentStore store;
    private final Vault vault;
    private final AttachmentLimits limits;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AttachmentSweep(
            AttachmentStore store,
            Vault vault,
            AttachmentLimits limits,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.vault = vault;
        this.limits = limits;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    void run() {
        Instant before = clock.instant().minus(limits.keepUnbound());
        int removed = 0;
        for (int batch = removeUnbound(before); batch > 0; batch = removeUnbound(before)) {
            removed += batch;
        }
        try {
            vault.older(before, this::sweep);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.debug("Removed {} attachments that nobody bound", removed);
    }

    private int removeUnbound(Instant before) {
        Integer removed = transaction.execute(status -> {
            List<Unbound> some = store.unbound(before, BATCH);
            some.forEach(this::remove);
            return some.size();
        });
        return removed == null ? 0 : removed;
    }

    private void remove(Unbound unbound) {
        store.delete(unbound.jurisdiction(), unbound.attachment().id());
        events.publishEvent(new AttachmentRemoved(
                unbound.jurisdiction(),
                unbound.attachment().id(),
                Reason.NEVER_BOUND,
                unbound.attachment().sha256(),
                Actor.system(),
                clock.instant()));
    }

    private void sweep(Path file) {
        transaction.executeWithoutResult(status -> {
            String sha256 = String.valueOf(file.getFileName());
            store.lockContent(sha256);
            if (!vault.isDraft(file) && store.isNeeded(sha256)) {
                return;
            }
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
