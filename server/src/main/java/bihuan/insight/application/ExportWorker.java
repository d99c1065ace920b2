package bihuan.insight.application;

import bihuan.identity.Accounts;
import bihuan.insight.InsightEvent;
import bihuan.insight.persistence.ExportStore;
import bihuan.insight.persistence.ExportStore.Job;
import bihuan.issues.IssueRow;
import bihuan.issues.Issues;
import bihuan.kernel.Caller;
import bihuan.kernel.Page;
import bihuan.kernel.Reach;
import bihuan.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes one export after the other: page by page into a file, the file into the database, and into the ledger that it was taken.
 * Whoever lost his lease to another worker throws his file away.
 */
@Component
class ExportWorker {
    private static final Logger LOG = LoggerFactory.getLogger(ExportWorker.class);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int PAGE = 200;

    private final ExportStore store;
    private final Issues issues;
    private final Sources sources;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExportWorker(
            ExportStore store,
            Issues issues,
            Sources sources,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.issues = issues;
        this.sources = sources;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Whose rights hold, and how lines are worded. */
    @Component
    record Sources(Accounts accounts, ExportWords words) {}

    /** Works on the oldest export that waits; false if there is none. */
    boolean work() {
        UUID worker = UUID.randomUUID();
        Instant now = clock.instant();
        Optional<Job> job = store.claim(worker, now, now.plus(LEASE));
        job.ifPresent(found -> Reach.city(found.jurisdiction()).run(() -> write(found, worker)));
        return job.isPresent();
    }

    private void write(Job job, UUID worker) {
        try {
            Path file = Files.createTempFile("bihuan-export", ".xlsx");
            try {
                Caller caller = sources.accounts().callerOf(job.jurisdiction(), job.account());
                long rows = rows(job, worker, caller, file);
                if (rows >= 0) {
                    keep(job, worker, caller, rows, file);
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refusal refusal) {
            LOG.warn("Export {} failed", job.view().id().value(), refusal);
            store.finish(job, worker, 0, null, clock.instant());
        }
    }

    /** How many were written, or -1 if the lease was lost. */
    private long rows(Job job, UUID worker, Caller caller, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ExportSheet sheet = new ExportSheet(out, sources.words().of(job.jurisdiction()))) {
            @Nullable String after = null;
            do {
                Page<IssueRow> page = issues.list(caller, job.filter(), PAGE, after);
                for (IssueRow row : page.items()) {
                    sheet.add(row);
                }
                after = page.next();
                if (!store.advance(job, worker, sheet.rows(), clock.instant().plus(LEASE))) {
                    return -1;
                }
            } while (after != null);
            return sheet.rows();
        }
    }

    private void keep(Job job, UUID worker, Caller caller, long rows, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            transaction.executeWithoutResult(status -> {
                try {
                    store.keep(job, in);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                if (store.finish(job, worker, rows, size, clock.instant())) {
                    events.publishEvent(new InsightEvent.ListExported(
                            job.jurisdiction(),
                            job.view().id(),
                            caller.actor(),
                            clock.instant(),
                            job.filterText(),
                            rows));
                } else {
                    status.setRollbackOnly();
                }
            });
        }
    }
}
