package bihuan.attachments;

import bihuan.kernel.AttachmentId;
import bihuan.kernel.Caller;

/** Implemented by the module that owns files: it decides who may read them. Without a guard for its kind nobody may. */
public interface AttachmentGuard {
    /** Whether this guard answers for owners of this kind. */
    boolean guards(String ownerKind);

    boolean mayRead(Caller caller, OwnerRef owner, AttachmentId file);
}
