package bihuan.attachments;

import bihuan.kernel.Actor;
import bihuan.kernel.AttachmentId;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files (材料附件). Refuses with an {@link AttachmentRefusal}; every change is told as an {@link AttachmentEvent}. */
public interface Attachments {

    /**
     * Takes in a file. When this returns, content and record survive a crash.
     *
     * @param name as the sender calls it; it is cleaned
     * @param content read to its end or to the limit, not closed
     * @param uploadToken a secret of somebody without an account, needed again to bind; {@code null} with an account
     * @throws IOException if the content cannot be read or written; nothing is kept then
     */
    AttachmentView store(
            JurisdictionId jurisdiction, String name, InputStream content, @Nullable String uploadToken, Actor by)
            throws IOException;

    /**
     * Binds files to their owner, in the transaction of the owner.
     *
     * @param ids at most 20; each must be unbound and uploaded by the same account or with the same token
     * @throws bihuan.kernel.Refusal if one of them is not there, is not his or is bound to another owner
     */
    void bind(
            JurisdictionId jurisdiction,
            List<AttachmentId> ids,
            OwnerRef owner,
            @Nullable String uploadToken,
            Actor by);

    /** Binds files that were uploaded by the acting account. */
    default void bind(JurisdictionId jurisdiction, List<AttachmentId> ids, OwnerRef owner, Actor by) {
        bind(jurisdiction, ids, owner, null, by);
    }

    /** Removes a file from its owner; its content goes when no other record needs it. */
    void remove(JurisdictionId jurisdiction, AttachmentId id, Actor by);

    Optional<AttachmentView> find(JurisdictionId jurisdiction, AttachmentId id);

    /** The files of an owner in the order of their upload. */
    List<AttachmentView> of(JurisdictionId jurisdiction, OwnerRef owner);

    /** The same for many owners at once; owners without files are absent. */
    Map<OwnerRef, List<AttachmentView>> ofAll(JurisdictionId jurisdiction, Collection<OwnerRef> owners);

    /** Opens a file without asking a guard: the module that calls has decided. */
    AttachmentContent open(JurisdictionId jurisdiction, AttachmentId id);

    /** Whether this caller may read: the uploader while it is unbound, else as the owner's {@link AttachmentGuard} says. */
    boolean mayRead(Caller caller, AttachmentView attachment);
}
