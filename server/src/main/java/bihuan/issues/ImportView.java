package bihuan.issues;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param columns header of the column that was taken for each field
 * @param rows rows with content, {@code null} until they are counted
 * @param read rows that are done; {@code read = accepted + repeated + failed}
 * @param accepted became issues, or would in a dry run
 * @param repeated were imported before, or stand twice in the workbook
 * @param failed are wrong, see {@code errors.xlsx}
 * @param percent 0 to 100
 * @param trouble why it stopped, only if it failed
 */
public record ImportView(
        ImportId id,
        State state,
        String fileName,
        Channel channel,
        boolean dryRun,
        boolean keepTimes,
        Map<ImportField, String> columns,
        @Nullable Integer rows,
        int read,
        int accepted,
        int repeated,
        int failed,
        int percent,
        @Nullable String trouble,
        Instant storedAt,
        @Nullable Instant finishedAt) {
    public ImportView {
        columns = Map.copyOf(columns);
    }

    /** Where an import stands. */
    public enum State {
        /** 等待: stored, nobody works on it yet. */
        WAITING,
        /** 进行中. */
        RUNNING,
        /** 已完成. */
        DONE,
        /** 失败: the workbook cannot be read to its end; what was accepted before stays. */
        FAILED
    }
}
