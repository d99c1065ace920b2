package bihuan.issues.application;

import bihuan.attachments.AttachmentContent;
import bihuan.attachments.AttachmentView;
import bihuan.attachments.Attachments;
import bihuan.attachments.OwnerRef;
import bihuan.issues.FollowUpCode;
import bihuan.issues.FollowUps;
import bihuan.issues.FollowedIssue;
import bihuan.issues.FollowedRow;
import bihuan.issues.IssueFilter;
import bihuan.issues.IssueNumber;
import bihuan.issues.IssueRefusal;
import bihuan.issues.IssueRow;
import bihuan.issues.domain.Issue;
import bihuan.issues.persistence.IssueList;
import bihuan.kernel.AttachmentId;
import bihuan.kernel.Caller;
import bihuan.kernel.Page;
import bihuan.kernel.Refusal;
import bihuan.ledger.Ledger;
import bihuan.ledger.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows reporters their own issues, and nothing of anybody else's. */
@Service
class FollowUpDesk implements FollowUps {
    private final Cases cases;
    private final IssueList list;
    private final Attachments attachments;
    private final FollowedIssues followed;
    private final Ledger ledger;

    FollowUpDesk(Cases cases, IssueList list, Attachments attachments, FollowedIssues followed, Ledger ledger) {
        this.cases = cases;
        this.list = list;
        this.attachments = attachments;
        this.followed = followed;
        this.ledger = ledger;
    }

    @Override
    @Transactional(readOnly = true)
    public FollowedIssue follow(Caller caller, IssueNumber number, @Nullable FollowUpCode code) {
        return followed.of(cases.followedBy(caller, number, code));
    }

    @Override
    @Transactional(readOnly = true)
    public Page<FollowedRow> own(Caller caller, int size, @Nullable String after) {
        if (caller.enterprise() == null) {
            return new Page<>(java.util.List.of(), null);
        }
        try {
            Page<IssueRow> page = Page.of(
                    list.ofEnterprise(caller.jurisdiction(), caller.enterprise(), size, after, cases.now()),
                    size,
                    row -> IssueList.cursor(IssueFilter.Sort.RECEIVED_LATEST, row));
            return new Page<>(
                    page.items().stream()
                            .map(row -> followed.row(caller.jurisdiction(), row))
                            .toList(),
                    page.next());
        } catch (IllegalArgumentException e) {
            throw Refusal.of(IssueRefusal.BAD_FILTER).at("/after");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Receipt proof(Caller caller, IssueNumber number, @Nullable FollowUpCode code) {
        Issue issue = cases.followedBy(caller, number, code);
        return ledger.receipt(caller.jurisdiction(), "matter:" + issue.id().value(), "issues.IssueRegistered");
    }

    @Override
    @Transactional(readOnly = true)
    public AttachmentContent attachment(
            Caller caller, IssueNumber number, @Nullable FollowUpCode code, AttachmentId attachment) {
        Issue issue = cases.followedBy(caller, number, code);
        OwnerRef owner = new OwnerRef(Registering.SOURCE, issue.id().value());
        AttachmentView view = attachments
                .find(caller.jurisdiction(), attachment)
                .filter(file -> owner.equals(file.owner()) || followed.isOfAnswer(issue, file.id()))
                .orElseThrow(Cases::unknown);
        return attachments.open(caller.jurisdiction(), view.id());
    }
}
