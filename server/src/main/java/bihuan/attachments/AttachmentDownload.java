package bihuan.attachments;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands a file out so that no browser executes it; byte ranges are served. */
public final class AttachmentDownload {
    private static final Set<String> SHOWN = Set.of("application/pdf", "image/jpeg", "image/png", "image/webp");

    private AttachmentDownload() {}

    /**
     * The answer to somebody who may read the file.
     *
     * @param inline whether the browser should show it itself; granted to images and PDF only
     */
    public static ResponseEntity<Resource> of(AttachmentContent content, boolean inline) {
        AttachmentView meta = content.meta();
        boolean shown = inline && SHOWN.contains(meta.mediaType());
        ContentDisposition disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(meta.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(meta.mediaType()))
                .header("Content-Disposition", disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .eTag("\"" + meta.sha256() + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(new FileSystemResource(content.path()));
    }
}
