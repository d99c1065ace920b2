package bihuan.issues.application;

import bihuan.issues.Channel;
import bihuan.issues.ImportEvent;
import bihuan.issues.ImportId;
import bihuan.issues.ImportRefusal;
import bihuan.issues.ImportSettings;
import bihuan.issues.ImportView;
import bihuan.issues.Imports;
import bihuan.issues.domain.ImportColumns;
import bihuan.issues.domain.ImportSheet;
import bihuan.issues.domain.ImportWorkbook;
import bihuan.issues.persistence.ImportJobs;
import bihuan.issues.persistence.ImportJobs.Job;
import bihuan.issues.persistence.ImportStore;
import bihuan.kernel.Caller;
import bihuan.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes workbooks in and tells how far they are. */
@Service
class ImportDesk implements Imports {
    private static final String REASON = "错误原因";
    private static final int PAGE = 500;

    private final ImportStore store;
    private final ImportJobs jobs;
    private final ImportBatch batch;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportDesk(ImportStore store, ImportJobs jobs, ImportBatch batch, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.batch = batch;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(rollbackFor = IOException.class)
    public ImportView start(Caller caller, Path file, String fileName, ImportSettings settings) throws IOException {
        if (settings.channel() != Channel.BULK_IMPORT && !settings.channel().needsReference()) {
            throw Refusal.of(ImportRefusal.IMPORT_CHANNEL_NEEDS_OWN_FORM).at("/channel");
        }
        ImportWorkbook.guard(file);
        List<String> headers = ImportWorkbook.headers(file);
        ImportColumns columns = ImportColumns.find(headers, settings.mapping());
        ImportView view = waiting(fileName, settings, columns, headers);
        String sha256 = sha256(file);
        store.insert(caller.jurisdiction(), view, headers, sha256, file, caller.actor());
        events.publishEvent(new ImportEvent.ImportStored(
                caller.jurisdiction(),
                view.id(),
                caller.actor(),
                view.storedAt(),
                sha256,
                Files.size(file),
                view.channel(),
                view.dryRun(),
                view.keepTimes()));
        return view;
    }

    private ImportView waiting(String fileName, ImportSettings settings, ImportColumns columns, List<String> headers) {
        return new ImportView(
                ImportId.next(),
                ImportView.State.WAITING,
                fileName.length() > 200 ? fileName.substring(0, 200) : fileName,
                settings.channel(),
                settings.dryRun(),
                settings.keepTimes(),
                columns.named(headers),
                null,
                0,
                0,
                0,
                0,
                0,
                null,
                clock.instant(),
                null);
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public ImportView progress(Caller caller, ImportId id) {
        return find(caller, id).view();
    }

    private Job find(Caller caller, ImportId id) {
        return jobs.find(caller.jurisdiction(), id).orElseThrow(() -> Refusal.of(ImportRefusal.IMPORT_UNKNOWN));
    }

    @Override
    @Transactional(readOnly = true)
    public void writeErrors(Caller caller, ImportId id, OutputStream out) throws IOException {
        Job job = find(caller, id);
        List<String> headers = new ArrayList<>(job.headers());
        headers.add(REASON);
        try (ImportSheet sheet = ImportSheet.writing(out, "错误行", headers)) {
            int after = 0;
            for (var page = page(job, after); !page.isEmpty(); page = page(job, after)) {
                for (ImportStore.Failure failure : page) {
                    sheet.add(line(failure, job.headers().size()));
                }
                after = page.getLast().row();
            }
        }
    }

    private List<ImportStore.Failure> page(Job job, int after) {
        return store.errors(job.jurisdiction(), job.id(), after, PAGE);
    }

    private static List<String> line(ImportStore.Failure failure, int columns) {
        List<String> line = new ArrayList<>(failure.cells());
        while (line.size() < columns) {
            line.add("");
        }
        line.subList(columns, line.size()).clear();
        line.add(failure.reason());
        return line;
    }

    @Override
    @Transactional(readOnly = true)
    public void writeTemplate(Caller caller, OutputStream out) throws IOException {
        ImportSheet.template(out, batch.categoryNames(caller), batch.areaNames(caller));
    }
}
