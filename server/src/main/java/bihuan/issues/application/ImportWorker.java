package bihuan.issues.application;

import bihuan.issues.ImportEvent;
import bihuan.issues.ImportRefusal;
import bihuan.issues.ImportView;
import bihuan.issues.domain.ImportColumns;
import bihuan.issues.domain.ImportRow;
import bihuan.issues.domain.ImportWorkbook;
import bihuan.issues.persistence.ImportJobs;
import bihuan.issues.persistence.ImportJobs.Job;
import bihuan.issues.persistence.ImportStore;
import bihuan.kernel.Reach;
import bihuan.kernel.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on imports. A batch of rows and the note how far the import is are one transaction, so that after a crash the next worker
 * goes on exactly behind the last batch; who lost his lease finds out when he writes that note, and his batch is undone.
 */
@Component
public class ImportWorker {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int BATCH = 250;
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final ImportJobs jobs;
    private final ImportStore store;
    private final ImportBatch batch;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportWorker(
            ImportJobs jobs,
            ImportStore store,
            ImportBatch batch,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jobs = jobs;
        this.store = store;
        this.batch = batch;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody else has the import now. */
    private static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Works on the oldest import that nobody works on, to its end; answers whether there was one. */
    public boolean work() {
        UUID worker = UUID.randomUUID();
        Instant now = clock.instant();
        Optional<Job> job = jobs.claim(worker, now, now.plus(LEASE));
        job.ifPresent(found -> Reach.city(found.jurisdiction()).run(() -> work(found, worker)));
        return job.isPresent();
    }

    private void work(Job job, UUID worker) {
        try {
            Path file = Files.createTempFile("bihuan-import-", ".xlsx");
            try {
                copy(job, file);
                run(job, worker, file);
                finish(job, worker, null);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (Refusal refusal) {
            finish(job, worker, ImportWords.of(refusal));
        } catch (LeaseLost e) {
            LOG.info("Import {} goes on with another worker", job.id().value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(Job job, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.copyFile(job.jurisdiction(), job.id(), out);
        }
    }

    private void run(Job job, UUID worker, Path file) throws IOException {
        require(jobs.counted(job, worker, count(file), clock.instant().plus(LEASE)));
        int doneRow = job.doneRow();
        if (job.view().dryRun()) {
            store.deleteErrors(job.jurisdiction(), job.id());
            require(jobs.restart(job, worker));
            doneRow = 1;
        }
        Batches batches = new Batches(job, worker, doneRow);
        ImportWorkbook.read(file, batches::next);
        batches.flush();
    }

    private static int count(Path file) throws IOException {
        int[] rows = {-1};
        ImportWorkbook.read(file, (number, cells) -> {
            rows[0] += cells.stream().allMatch(String::isBlank) ? 0 : 1;
            return rows[0] <= ImportWorkbook.MAX_ROWS;
        });
        if (rows[0] > ImportWorkbook.MAX_ROWS) {
            throw Refusal.of(ImportRefusal.IMPORT_TOO_MANY_ROWS).with("most", ImportWorkbook.MAX_ROWS);
        }
        return Math.max(0, rows[0]);
    }

    /** Collects rows and registers them a batch at a time. */
    private final class Batches {
        private final Job job;
        private final UUID worker;
        private final ImportColumns columns;
        private final Set<String> seen = new HashSet<>();
        private final List<ImportRow> rows = new ArrayList<>();
        private int doneRow;

        Batches(Job job, UUID worker, int doneRow) {
            this.job = job;
            this.worker = worker;
            this.columns = ImportColumns.find(job.headers(), job.view().columns());
            this.doneRow = doneRow;
        }

        boolean next(int number, List<String> cells) {
            ImportRow row = new ImportRow(number, cells, columns);
            if (number > doneRow && !row.isBlank()) {
                rows.add(row);
            }
            if (rows.size() >= BATCH) {
                flush();
            }
            return true;
        }

        void flush() {
            if (rows.isEmpty()) {
                return;
            }
            if (job.view().dryRun()) {
                tryOut();
            } else {
                transaction.executeWithoutResult(status -> advance(batch.take(job, rows, doneRow, seen)));
            }
            doneRow = rows.getLast().number();
            rows.clear();
        }

        private void tryOut() {
            List<ImportStore.Failure> failures = new ArrayList<>();
            ImportJobs.Advance tried = transaction.execute(status -> {
                ImportJobs.Advance advance = batch.take(job, rows, doneRow, seen);
                failures.addAll(store.errors(job.jurisdiction(), job.id(), doneRow, BATCH));
                status.setRollbackOnly();
                return advance;
            });
            transaction.executeWithoutResult(status -> {
                store.addErrors(job.jurisdiction(), job.id(), failures);
                advance(tried);
            });
        }

        private void advance(ImportJobs.Advance advance) {
            require(jobs.advance(job, worker, advance, clock.instant().plus(LEASE)));
        }
    }

    private void finish(Job job, UUID worker, @org.jspecify.annotations.Nullable String trouble) {
        transaction.executeWithoutResult(status -> {
            Instant now = clock.instant();
            require(jobs.finish(job, worker, trouble, now));
            store.deleteFile(job.jurisdiction(), job.id());
            ImportView end =
                    jobs.find(job.jurisdiction(), job.id()).orElseThrow().view();
            events.publishEvent(new ImportEvent.ImportFinished(
                    job.jurisdiction(),
                    job.id(),
                    job.by(),
                    now,
                    end.accepted(),
                    end.repeated(),
                    end.failed(),
                    trouble == null));
        });
    }

    private static void require(boolean stillOurs) {
        if (!stillOurs) {
            throw new LeaseLost();
        }
    }
}
