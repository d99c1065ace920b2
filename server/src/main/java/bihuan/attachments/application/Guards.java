package bihuan.attachments.application;

import bihuan.attachments.AttachmentGuard;
import bihuan.attachments.AttachmentView;
import bihuan.attachments.OwnerRef;
import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the guard of the owner's kind; where there is none, nobody may read. */
@Component
class Guards {
    private final ObjectProvider<AttachmentGuard> guards;

    Guards(ObjectProvider<AttachmentGuard> guards) {
        this.guards = guards;
    }

    boolean mayRead(Caller caller, AttachmentView attachment) {
        OwnerRef owner = attachment.owner();
        if (owner == null) {
            AccountId uploader = attachment.uploadedBy().account();
            return uploader != null && uploader.equals(caller.actor().account());
        }
        return guards.orderedStream()
                .filter(guard -> guard.guards(owner.kind()))
                .findFirst()
                .map(guard -> guard.mayRead(caller, owner, attachment.id()))
                .orElse(false);
    }
}
