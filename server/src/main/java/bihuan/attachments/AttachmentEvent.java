package bihuan.attachments;

import bihuan.kernel.Actor;
import bihuan.kernel.AttachmentId;
import bihuan.kernel.DomainEvent;
import bihuan.kernel.JurisdictionId;
import java.time.Instant;

/** What happens to a file. File names stay out: they may name people. */
public sealed interface AttachmentEvent extends DomainEvent {
    AttachmentId attachment();

    @Override
    default String subject() {
        return "attachment:" + attachment().value();
    }

    /** Taken in, bound to nothing yet. */
    record AttachmentStored(
            JurisdictionId jurisdiction,
            AttachmentId attachment,
            String mediaType,
            long size,
            String sha256,
            Actor by,
            Instant at)
            implements AttachmentEvent {}

    /** Bound to its owner. */
    record AttachmentBound(
            JurisdictionId jurisdiction, AttachmentId attachment, OwnerRef owner, String sha256, Actor by, Instant at)
            implements AttachmentEvent {}

    /** Removed, by somebody or because nobody bound it in time. */
    record AttachmentRemoved(
            JurisdictionId jurisdiction, AttachmentId attachment, Reason reason, String sha256, Actor by, Instant at)
            implements AttachmentEvent {}

    /** Why a file is removed. */
    enum Reason {
        REMOVED,
        NEVER_BOUND
    }
}
