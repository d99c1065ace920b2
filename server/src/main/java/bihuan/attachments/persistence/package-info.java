/** Keeps records in schema {@code attachments} and contents on disk. */
@NullMarked
package bihuan.attachments.persistence;

import org.jspecify.annotations.NullMarked;
