package bihuan.insight.persistence;

import bihuan.insight.ExportId;
import bihuan.insight.ExportView;
import bihuan.issues.IssueFilter;
import bihuan.kernel.AccountId;
import bihuan.kernel.JurisdictionId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps exports and their workbooks, these in pieces. */
@Repository
public class ExportStore {
    private static final int PIECE = 1024 * 1024;

    private static final String COLUMNS = """
            jurisdiction_id, export_id, account_id, filter, state, total, rows, size, asked_at, finished_at
            """;

    private static final String INSERT = """
            INSERT INTO insight.export (jurisdiction_id, export_id, account_id, filter, state, total, asked_at)
            VALUES (:jurisdiction, :id, :account, CAST(:filter AS jsonb), 'WAITING', :total, :at)
            """;

    private static final String UNFINISHED = """
            SELECT count(*)
            FROM insight.export
            WHERE jurisdiction_id = :jurisdiction
              AND account_id = :account
              AND state IN ('WAITING', 'RUNNING')
            """;

    private static final String FIND = "SELECT " + COLUMNS + """
            FROM insight.export
            WHERE jurisdiction_id = :jurisdiction
              AND export_id = :id
              AND account_id = :account
            """;

    private static final String CLAIM = """
            UPDATE insight.export
            SET worker = :worker, leased_until = :until, state = 'RUNNING', rows = 0
            WHERE (jurisdiction_id, export_id) = (
                SELECT jurisdiction_id, export_id
                FROM insight.export
                WHERE state IN ('WAITING', 'RUNNING')
                  AND (leased_until IS NULL OR leased_until < :now)
                ORDER BY asked_at, export_id
                LIMIT 1
                FOR UPDATE SKIP LOCKED)
            RETURNING\s""" + COLUMNS;

    private static final String ADVANCE = """
            UPDATE insight.export
            SET rows = :rows, leased_until = :until
            WHERE jurisdiction_id = :jurisdiction
              AND export_id = :id
              AND worker = :worker
            """;

    private static final String DELETE_PIECES = """
            DELETE FROM insight.export_piece
            WHERE jurisdiction_id = :jurisdiction
              AND export_id = :id
            """;

    private static final String INSERT_PIECE = """
            INSERT INTO insight.export_piece (jurisdiction_id, export_id, piece, content)
            VALUES (:jurisdiction, :id, :piece, :content)
            """;

    private static final String FINISH = """
            UPDATE insight.export
            SET state = :state, rows = :rows, size = :size, finished_at = :at, worker = NULL, leased_until = NULL
            WHERE jurisdiction_id = :jurisdiction
              AND export_id = :id
              AND worker = :worker
            """;

    private static final String READ_PIECE = """
            SELECT content
            FROM insight.export_piece
            WHERE jurisdiction_id = :jurisdiction
              AND export_id = :id
              AND piece = :piece
            """;

    private static final String FORGET = """
            DELETE FROM insight.export
            WHERE asked_at < :before
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    ExportStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** An export with whose it is and what he asked for. */
    public record Job(
            JurisdictionId jurisdiction, AccountId account, IssueFilter filter, String filterText, ExportView view) {}

    public void insert(JurisdictionId jurisdiction, AccountId account, IssueFilter filter, ExportView view) {
        database.sql(INSERT)
                .param("jurisdiction", jurisdiction.value())
                .param("id", view.id().value())
                .param("account", account.value())
                .param("filter", json.writeValueAsString(filter))
                .param("total", view.total())
                .param("at", time(view.askedAt()))
                .update();
    }

    public int unfinished(JurisdictionId jurisdiction, AccountId account) {
        return database.sql(UNFINISHED)
                .param("jurisdiction", jurisdiction.value())
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    public Optional<ExportView> find(JurisdictionId jurisdiction, AccountId account, ExportId id) {
        return database.sql(FIND)
                .param("jurisdiction", jurisdiction.value())
                .param("id", id.value())
                .param("account", account.value())
                .query((row, n) -> job(row).view())
                .optional();
    }

    /** Takes the oldest one that nobody works on. */
    public Optional<Job> claim(UUID worker, Instant now, Instant until) {
        return database.sql(CLAIM)
                .param("worker", worker)
                .param("now", time(now))
                .param("until", time(until))
                .query((row, n) -> job(row))
                .optional();
    }

    /** Notes how far it is; false if another worker has it. */
    public boolean advance(Job job, UUID worker, long rows, Instant until) {
        return database.sql(ADVANCE)
                        .param("jurisdiction", job.jurisdiction().value())
                        .param("id", job.view().id().value())
                        .param("worker", worker)
                        .param("rows", rows)
                        .param("until", time(until))
                        .update()
                == 1;
    }

    /** Keeps the workbook in pieces, in the place of what a worker left that died. */
    public void keep(Job job, InputStream workbook) throws IOException {
        database.sql(DELETE_PIECES)
                .param("jurisdiction", job.jurisdiction().value())
                .param("id", job.view().id().value())
                .update();
        byte[] piece = workbook.readNBytes(PIECE);
        for (int at = 0; piece.length > 0; at++) {
            database.sql(INSERT_PIECE)
                    .param("jurisdiction", job.jurisdiction().value())
                    .param("id", job.view().id().value())
                    .param("piece", at)
                    .param("content", piece)
                    .update();
            piece = workbook.readNBytes(PIECE);
        }
    }

    /** Ends it; false if another worker has it. */
    public boolean finish(Job job, UUID worker, long rows, @Nullable Long size, Instant at) {
        return database.sql(FINISH)
                        .param("jurisdiction", job.jurisdiction().value())
                        .param("id", job.view().id().value())
                        .param("worker", worker)
                        .param("state", size == null ? "FAILED" : "DONE")
                        .param("rows", rows)
                        .param("size", size, java.sql.Types.BIGINT)
                        .param("at", time(at))
                        .update()
                == 1;
    }

    /** Writes a workbook out, holding one piece at a time. */
    public void copy(JurisdictionId jurisdiction, ExportId id, OutputStream out) throws IOException {
        Optional<byte[]> piece = piece(jurisdiction, id, 0);
        for (int at = 1; piece.isPresent(); at++) {
            out.write(piece.get());
            piece = piece(jurisdiction, id, at);
        }
    }

    private Optional<byte[]> piece(JurisdictionId jurisdiction, ExportId id, int piece) {
        return database.sql(READ_PIECE)
                .param("jurisdiction", jurisdiction.value())
                .param("id", id.value())
                .param("piece", piece)
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    /** Forgets those that were asked for before a time, with their workbooks. */
    public int forget(Instant before) {
        return database.sql(FORGET).param("before", time(before)).update();
    }

    private Job job(ResultSet row) throws SQLException {
        String filter = row.getString("filter");
        return new Job(
                new JurisdictionId(row.getInt("jurisdiction_id")),
                new AccountId(row.getObject("account_id", UUID.class)),
                json.readValue(filter, IssueFilter.class),
                filter,
                new ExportView(
                        new ExportId(row.getObject("export_id", UUID.class)),
                        ExportView.State.valueOf(row.getString("state")),
                        row.getLong("total"),
                        row.getLong("rows"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("finished_at", OffsetDateTime.class)),
                        row.getObject("size", Long.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
