package bihuan.issues.application;

import bihuan.issues.Categories;
import bihuan.issues.Category;
import bihuan.issues.ContactPerson;
import bihuan.issues.ImportEvent;
import bihuan.issues.ImportEvent.ImportedIssue;
import bihuan.issues.ImportField;
import bihuan.issues.ImportRefusal;
import bihuan.issues.IssueRefusal;
import bihuan.issues.Issues;
import bihuan.issues.Receipt;
import bihuan.issues.Registration;
import bihuan.issues.domain.ImportRow;
import bihuan.issues.persistence.ImportJobs;
import bihuan.issues.persistence.ImportJobs.Job;
import bihuan.issues.persistence.ImportStore;
import bihuan.kernel.AreaId;
import bihuan.kernel.Caller;
import bihuan.kernel.DataScope;
import bihuan.kernel.Moment;
import bihuan.kernel.Refusal;
import bihuan.kernel.Role;
import bihuan.organisation.AreaView;
import bihuan.organisation.Organisation;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Registers some hundred rows in one transaction; a row that is refused does not disturb the others. */
@Component
class ImportBatch {
    private final Registers registers;
    private final ImportStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate eachRow;

    /** What rows are registered in and looked up from. */
    @Component
    record Registers(Issues issues, Categories categories, Organisation organisation) {}

    ImportBatch(
            Registers registers,
            ImportStore store,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.registers = registers;
        this.store = store;
        this.events = events;
        this.clock = clock;
        this.eachRow = new TransactionTemplate(transactions);
        eachRow.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Registers rows, in the caller's transaction.
     *
     * @param seen identities of the rows before, in this run; grows
     */
    ImportJobs.Advance take(Job job, List<ImportRow> rows, int after, Set<String> seen) {
        Outcome outcome = new Outcome();
        Set<String> known = store.known(job.jurisdiction(), job.view().channel(), identities(rows));
        for (ImportRow row : rows) {
            take(job, row, known, seen, outcome);
        }
        store.addErrors(job.jurisdiction(), job.id(), outcome.failures);
        if (!job.view().keepTimes()) {
            store.setReceived(job.jurisdiction(), outcome.dated());
        }
        int last = rows.getLast().number();
        if (!outcome.issues.isEmpty()) {
            events.publishEvent(new ImportEvent.RowsImported(
                    job.jurisdiction(), job.id(), job.by(), clock.instant(), last, outcome.issues));
        }
        return new ImportJobs.Advance(after, last, outcome.issues.size(), outcome.repeated, outcome.failures.size());
    }

    private static final class Outcome {
        private final List<ImportedIssue> issues = new ArrayList<>();
        private final List<ImportStore.Failure> failures = new ArrayList<>();
        private int repeated;

        private List<ImportStore.Dated> dated() {
            return issues.stream()
                    .map(issue -> new ImportStore.Dated(issue.issue().value(), issue.receivedAt()))
                    .toList();
        }
    }

    private static List<String> identities(List<ImportRow> rows) {
        List<String> identities = new ArrayList<>();
        for (ImportRow row : rows) {
            try {
                identities.add(row.identity());
            } catch (Refusal refused) {
                continue;
            }
        }
        return identities;
    }

    private void take(Job job, ImportRow row, Set<String> known, Set<String> seen, Outcome outcome) {
        try {
            String identity = row.identity();
            if (known.contains(identity) || !seen.add(identity)) {
                outcome.repeated++;
                return;
            }
            outcome.issues.add(register(job, row, identity));
        } catch (Refusal refusal) {
            if (refusal.code() == IssueRefusal.ALREADY_REGISTERED) {
                outcome.repeated++;
            } else {
                outcome.failures.add(new ImportStore.Failure(row.number(), row.cells(), ImportWords.of(refusal)));
            }
        }
    }

    private ImportedIssue register(Job job, ImportRow row, String identity) {
        Instant now = clock.instant();
        Instant receivedAt = row.receivedAt(now);
        Registration registration = registration(job, row, identity);
        Caller caller = caller(job);
        Receipt receipt = eachRow.execute(status -> job.view().keepTimes()
                ? Moment.at(receivedAt, () -> registers.issues().register(caller, registration))
                : registers.issues().register(caller, registration));
        return new ImportedIssue(row.number(), receipt.id(), receivedAt);
    }

    /** Whoever may import is a dispatcher, who acts for the whole jurisdiction. */
    private static Caller caller(Job job) {
        return new Caller(job.jurisdiction(), job.by(), Set.of(Role.DISPATCHER), new DataScope.Everything(), null);
    }

    private Registration registration(Job job, ImportRow row, String identity) {
        String name = row.field(ImportField.CONTACT_NAME);
        String phone = row.field(ImportField.PHONE);
        return Registration.of(job.view().channel(), identity, row.text())
                .withTitle(row.field(ImportField.TITLE))
                .withCategory(category(job, row.field(ImportField.CATEGORY)))
                .in(area(job, row.field(ImportField.AREA)))
                .from(row.field(ImportField.CREDIT_CODE), row.field(ImportField.ENTERPRISE_NAME))
                .withContact(name == null && phone == null ? null : new ContactPerson(name, phone));
    }

    private @Nullable String category(Job job, @Nullable String told) {
        if (told == null) {
            return null;
        }
        List<Category> all = registers.categories().all(job.jurisdiction());
        return all.stream()
                .filter(category ->
                        category.code().equals(told) || category.name().equals(told))
                .map(Category::code)
                .findFirst()
                .orElseThrow(
                        () -> Refusal.of(ImportRefusal.IMPORT_ROW_BAD_CATEGORY).with("category", told));
    }

    private @Nullable AreaId area(Job job, @Nullable String told) {
        if (told == null) {
            return null;
        }
        List<AreaView> all = registers.organisation().areas(job.jurisdiction());
        return all.stream()
                .filter(area -> area.code().equals(told) || area.name().equals(told))
                .map(AreaView::id)
                .findFirst()
                .orElseThrow(() -> Refusal.of(ImportRefusal.IMPORT_ROW_BAD_AREA).with("area", told));
    }

    /** What the template offers as categories. */
    List<String> categoryNames(Caller caller) {
        return registers.categories().all(caller.jurisdiction()).stream()
                .filter(category -> !category.retired())
                .map(Category::name)
                .toList();
    }

    /** What the template offers as areas. */
    List<String> areaNames(Caller caller) {
        return registers.organisation().areas(caller.jurisdiction()).stream()
                .map(AreaView::name)
                .collect(Collectors.toList());
    }
}
