package bihuan.attachments;

import java.nio.file.Path;

/**
 * A file that is ready to be read.
 *
 * @param meta what is known of it
 * @param path where its content lies; read only
 */
public record AttachmentContent(AttachmentView meta, Path path) {}
