package bihuan.issues.persistence;

import bihuan.issues.Channel;
import bihuan.issues.ImportField;
import bihuan.issues.ImportId;
import bihuan.issues.ImportView;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of {@code issues.import}. */
final class ImportRows {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ImportRows() {}

    static String json(Map<ImportField, String> columns) {
        return JSON.writeValueAsString(columns);
    }

    static Map<ImportField, String> columns(String json) {
        return JSON.readValue(json, new TypeReference<EnumMap<ImportField, String>>() {});
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    static ImportView view(ResultSet row) throws SQLException {
        int accepted = row.getInt("accepted");
        int repeated = row.getInt("repeated");
        int failed = row.getInt("failed");
        int read = accepted + repeated + failed;
        ImportView.State state = ImportView.State.valueOf(row.getString("state"));
        Integer rows = row.getObject("rows", Integer.class);
        return new ImportView(
                new ImportId(row.getObject("import_id", UUID.class)),
                state,
                row.getString("file_name"),
                Channel.valueOf(row.getString("channel")),
                row.getBoolean("dry_run"),
                row.getBoolean("keep_times"),
                columns(row.getString("mapping")),
                rows,
                read,
                accepted,
                repeated,
                failed,
                percent(state, rows, read),
                row.getString("trouble"),
                instant(row, "stored_at"),
                instantOrNull(row, "finished_at"));
    }

    static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static int percent(ImportView.State state, @Nullable Integer rows, int read) {
        if (state == ImportView.State.DONE) {
            return 100;
        }
        return rows == null || rows == 0 ? 0 : (int) Math.min(99, 100L * read / rows);
    }
}
