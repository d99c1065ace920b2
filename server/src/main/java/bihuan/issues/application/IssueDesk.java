package bihuan.issues.application;

import bihuan.issues.Channel;
import bihuan.issues.IssueFilter;
import bihuan.issues.IssueNumber;
import bihuan.issues.IssueRefusal;
import bihuan.issues.IssueRow;
import bihuan.issues.IssueView;
import bihuan.issues.Issues;
import bihuan.issues.Receipt;
import bihuan.issues.Registration;
import bihuan.issues.domain.Issue;
import bihuan.issues.persistence.IssueList;
import bihuan.issues.persistence.IssueStore;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.Page;
import bihuan.kernel.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the ledger of problems. */
@Service
class IssueDesk implements Issues {
    private final Registering registering;
    private final Cases cases;
    private final IssueStore issues;
    private final IssueList list;
    private final Dossier dossier;
    private final SealedCases sealed;

    IssueDesk(
            Registering registering,
            Cases cases,
            IssueStore issues,
            IssueList list,
            Dossier dossier,
            SealedCases sealed) {
        this.registering = registering;
        this.cases = cases;
        this.issues = issues;
        this.list = list;
        this.dossier = dossier;
        this.sealed = sealed;
    }

    @Override
    @Transactional
    public Receipt register(Caller caller, Registration registration) {
        return registering.register(caller, registration);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<IssueNumber> registered(JurisdictionId jurisdiction, Channel channel, String sourceReference) {
        return issues.registered(jurisdiction, channel, sourceReference.strip());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<MatterId> find(JurisdictionId jurisdiction, IssueNumber number) {
        return issues.find(jurisdiction, number).map(Issue::id);
    }

    @Override
    @Transactional
    public IssueView issue(Caller caller, IssueNumber number) {
        Issue issue = cases.seenBy(caller, number);
        sealed.noteLook(caller, issue);
        return dossier.of(issue, caller);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<IssueRow> list(Caller caller, IssueFilter filter, int size, @Nullable String after) {
        try {
            return Page.of(
                    list.list(caller, filter, size, after, cases.now()),
                    size,
                    row -> IssueList.cursor(filter.sort(), row));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(IssueRefusal.BAD_FILTER).at("/after");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public long count(Caller caller, IssueFilter filter) {
        return list.count(caller, filter, cases.now());
    }
}
