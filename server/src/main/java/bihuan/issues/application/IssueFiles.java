package bihuan.issues.application;

import bihuan.attachments.AttachmentGuard;
import bihuan.attachments.OwnerRef;
import bihuan.issues.domain.Issue;
import bihuan.issues.persistence.IssueList;
import bihuan.issues.persistence.IssueStore;
import bihuan.issues.persistence.SealedStore;
import bihuan.kernel.AttachmentId;
import bihuan.kernel.Caller;
import bihuan.kernel.DataScope;
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
    private final SealedStore seals;

    IssueFiles(IssueStore issues, IssueList list, SealedStore seals) {
        this.issues = issues;
        this.list = list;
        this.seals = seals;
    }

    @Override
    public boolean guards(String ownerKind) {
        return ownerKind.equals(Registering.SOURCE);
    }

    @Override
    public boolean mayRead(Caller caller, OwnerRef owner, AttachmentId file) {
        MatterId id = new MatterId(owner.id());
        return list.isVisible(caller.jurisdiction(), id, caller.scope()) && isReleased(caller, id, file)
                || caller.enterprise() != null
                        && issues.find(caller.jurisdiction(), id)
                                .map(Issue::enterprise)
                                .filter(caller.enterprise()::equals)
                                .isPresent();
    }

    /** Units read those files of a sealed issue that a dispatcher released. */
    private boolean isReleased(Caller caller, MatterId id, AttachmentId file) {
        return caller.scope() instanceof DataScope.Everything
                || seals.find(caller.jurisdiction(), id)
                        .map(seal -> seal.released().contains(file))
                        .orElse(true);
    }
}
