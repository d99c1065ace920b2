package bihuan.issues.persistence;

import bihuan.issues.ImportId;
import bihuan.issues.ImportView;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives imports to workers, one at a time each, and writes down how far they are. */
@Repository
public class ImportJobs {
    private static final String COLUMNS = """
            jurisdiction_id, import_id, state, file_name, channel, mapping, headers, dry_run, keep_times, rows, done_row, accepted,
            repeated, failed, trouble, stored_at, finished_at, by_account, by_unit
            """;

    private static final String CLAIM = """
            UPDATE issues.import
            SET worker = :worker, leased_until = :until, state = 'RUNNING'
            WHERE (jurisdiction_id, import_id) = (
                SELECT jurisdiction_id, import_id
                FROM issues.import
                WHERE state IN ('WAITING', 'RUNNING')
                  AND (leased_until IS NULL OR leased_until < :now)
                ORDER BY stored_at, import_id
                LIMIT 1
                FOR UPDATE SKIP LOCKED)
            RETURNING\s""" + COLUMNS;

    private static final String FIND = "SELECT " + COLUMNS + """
            FROM issues.import
            WHERE jurisdiction_id = :jurisdiction
              AND import_id = :id
            """;

    private static final String COUNTED = """
            UPDATE issues.import
            SET rows = :rows, leased_until = :until
            WHERE jurisdiction_id = :jurisdiction
              AND import_id = :id
              AND worker = :worker
            """;

    private static final String RESTART = """
            UPDATE issues.import
            SET done_row = 1, accepted = 0, repeated = 0, failed = 0
            WHERE jurisdiction_id = :jurisdiction
              AND import_id = :id
              AND worker = :worker
            """;

    private static final String ADVANCE = """
            UPDATE issues.import
            SET done_row = :row,
                accepted = accepted + :accepted,
                repeated = repeated + :repeated,
                failed = failed + :failed,
                leased_until = :until
            WHERE jurisdiction_id = :jurisdiction
              AND import_id = :id
              AND worker = :worker
              AND done_row = :after
            """;

    private static final String FINISH = """
            UPDATE issues.import
            SET state = :state, trouble = :trouble, finished_at = :at, worker = NULL, leased_until = NULL
            WHERE jurisdiction_id = :jurisdiction
              AND import_id = :id
              AND worker = :worker
            """;

    private final JdbcClient client;

    ImportJobs(JdbcClient client) {
        this.client = client;
    }

    /** An import with what its worker needs. */
    public record Job(JurisdictionId jurisdiction, ImportView view, List<String> headers, int doneRow, Actor by) {
        public ImportId id() {
            return view.id();
        }
    }

    /** How a batch went. */
    public record Advance(int after, int row, int accepted, int repeated, int failed) {}

    /** The oldest import that nobody works on. */
    public Optional<Job> claim(UUID worker, Instant now, Instant until) {
        return client.sql(CLAIM)
                .param("worker", worker)
                .param("now", ImportRows.time(now))
                .param("until", ImportRows.time(until))
                .query((row, n) -> job(row))
                .optional();
    }

    public Optional<Job> find(JurisdictionId jurisdiction, ImportId id) {
        return client.sql(FIND)
                .param("jurisdiction", jurisdiction.value())
                .param("id", id.value())
                .query((row, n) -> job(row))
                .optional();
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                new JurisdictionId(row.getInt("jurisdiction_id")),
                ImportRows.view(row),
                ImportRows.texts(row, "headers"),
                row.getInt("done_row"),
                Actor.official(
                        new AccountId(row.getObject("by_account", UUID.class)),
                        new UnitId(row.getObject("by_unit", UUID.class))));
    }

    /** Keeps how many rows there are. Answers whether the worker still holds the import, as the next methods do. */
    public boolean counted(Job job, UUID worker, int rows, Instant until) {
        return statement(COUNTED, job, worker)
                        .param("rows", rows)
                        .param("until", ImportRows.time(until))
                        .update()
                == 1;
    }

    /** A dry run leaves nothing, so it begins again. */
    public boolean restart(Job job, UUID worker) {
        return statement(RESTART, job, worker).update() == 1;
    }

    /** Goes on behind a batch, in the batch's transaction. */
    public boolean advance(Job job, UUID worker, Advance advance, Instant until) {
        return statement(ADVANCE, job, worker)
                        .param("after", advance.after())
                        .param("row", advance.row())
                        .param("accepted", advance.accepted())
                        .param("repeated", advance.repeated())
                        .param("failed", advance.failed())
                        .param("until", ImportRows.time(until))
                        .update()
                == 1;
    }

    public boolean finish(Job job, UUID worker, @Nullable String trouble, Instant at) {
        return statement(FINISH, job, worker)
                        .param("state", trouble == null ? "DONE" : "FAILED")
                        .param("trouble", trouble)
                        .param("at", ImportRows.time(at))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec statement(String sql, Job job, UUID worker) {
        return client.sql(sql)
                .param("jurisdiction", job.jurisdiction().value())
                .param("id", job.id().value())
                .param("worker", worker);
    }
}
