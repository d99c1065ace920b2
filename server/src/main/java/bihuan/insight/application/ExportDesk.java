package bihuan.insight.application;

import bihuan.insight.ExportId;
import bihuan.insight.ExportView;
import bihuan.insight.Exports;
import bihuan.insight.InsightRefusal;
import bihuan.insight.persistence.ExportStore;
import bihuan.issues.IssueFilter;
import bihuan.issues.Issues;
import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes orders for exports and hands the workbooks out. */
@Service
class ExportDesk implements Exports {
    private static final int MOST_AT_ONCE = 3;

    private final ExportStore store;
    private final Issues issues;
    private final Clock clock;

    ExportDesk(ExportStore store, Issues issues, Clock clock) {
        this.store = store;
        this.issues = issues;
        this.clock = clock;
    }

    @Override
    @Transactional
    public ExportView ask(Caller caller, IssueFilter filter) {
        if (store.unfinished(caller.jurisdiction(), account(caller)) >= MOST_AT_ONCE) {
            throw Refusal.of(InsightRefusal.TOO_MANY_EXPORTS).with("most", MOST_AT_ONCE);
        }
        ExportView view = new ExportView(
                ExportId.next(),
                ExportView.State.WAITING,
                issues.count(caller, filter),
                0,
                clock.instant(),
                null,
                null);
        store.insert(caller.jurisdiction(), account(caller), filter, view);
        return view;
    }

    @Override
    @Transactional(readOnly = true)
    public ExportView one(Caller caller, ExportId id) {
        return store.find(caller.jurisdiction(), account(caller), id)
                .orElseThrow(() -> Refusal.of(InsightRefusal.NO_SUCH_EXPORT));
    }

    @Override
    public Content content(Caller caller, ExportId id) {
        Long size = one(caller, id).size();
        if (size == null) {
            throw Refusal.of(InsightRefusal.EXPORT_NOT_READY);
        }
        return new Workbook(caller.jurisdiction(), id, size);
    }

    private final class Workbook implements Content {
        private final JurisdictionId jurisdiction;
        private final ExportId id;
        private final long size;

        Workbook(JurisdictionId jurisdiction, ExportId id, long size) {
            this.jurisdiction = jurisdiction;
            this.id = id;
            this.size = size;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            store.copy(jurisdiction, id, out);
        }
    }

    private static AccountId account(Caller caller) {
        return Objects.requireNonNull(caller.actor().account());
    }
}
