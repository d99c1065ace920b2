package bihuan.issues.application;

import bihuan.attachments.AttachmentGuard;
import bihuan.attachments.OwnerRef;
import bihuan.issues.domain.Issue;
import bihuan.issues.persistence.IssueList;
import bihuan.issues.persistence.IssueStore;
import bihuan.kernel.AttachmentId;
import bihuan.kernel.Caller;
import bihuan.kernel.MatterId;
import org.springframework.stereotype.Component;

/**
 * Who may read the files of an issue: officials in whose scope it lies, and the signed-in enterprise that raised it. Whoever has
 * only a follow-up code reads them through {@link bihuan.issues.FollowUps}.
 */
@Component
class IssueFiles implements AttachmentGuard {
    private final IssueStore issues;
    private final IssueList list;
    private final SealedCases sealed;

    IssueFiles(IssueStore issues, IssueList list, SealedCases sealed) {
        this.issues = issues;
        this.list = list;
        this.sealed = sealed;
    }

    @Override
    public boolean guards(String ownerKind) {
        return ownerKind.equals(Registering.SOURCE);
    }

    @Override
    public boolean mayRead(Caller caller, OwnerRef owner, AttachmentId file) {
        MatterId id = new MatterId(owner.id());
        return list.isVisible(caller.jurisdiction(), id, caller.scope())
                        && sealed.readable(caller, id).test(file)
                || caller.enterprise() != null
                        && issues.find(caller.jurisdiction(), id)
                                .map(Issue::enterprise)
                                .filter(caller.enterprise()::equals)
                                .isPresent();
    }
}
