package bihuan.attachments;

import bihuan.kernel.Actor;
import bihuan.kernel.AttachmentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file.
 *
 * @param name cleaned file name: no path, no control characters, at most 200 characters
 * @param mediaType as found out from the content, e.g. {@code application/pdf}
 * @param size in bytes
 * @param sha256 of the content, 64 hexadecimal digits
 * @param owner {@code null} while it is bound to nothing
 */
public record AttachmentView(
        AttachmentId id,
        String name,
        String mediaType,
        long size,
        String sha256,
        @Nullable OwnerRef owner,
        Actor uploadedBy,
        Instant uploadedAt) {}
