package bihuan.insight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an export is.
 *
 * @param total lines that it will have
 * @param rows lines written so far
 * @param size bytes of the workbook, {@code null} while it is not ready
 */
public record ExportView(
        ExportId id,
        State state,
        long total,
        long rows,
        Instant askedAt,
        @Nullable Instant finishedAt,
        @Nullable Long size) {

    /** Where it stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }
}
