package bihuan.operations.persistence;

import bihuan.operations.Operations.StatementTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What {@code pg_stat_statements} knows of the statements of this database. */
@Repository
public class StatementStore {
    private static final String KNOWN = """
            SELECT count(*) > 0
            FROM pg_extension
            WHERE extname = 'pg_stat_statements'
            """;

    private static final String SLOWEST = """
            SELECT queryid, query, calls, total_exec_time, mean_exec_time, max_exec_time, rows
            FROM pg_stat_statements
            WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
              AND queryid IS NOT NULL
              AND query NOT LIKE '%pg_stat_statements%'
            ORDER BY total_exec_time DESC, queryid
            LIMIT :limit
            """;

    private static final String TEXT = """
            SELECT query
            FROM pg_stat_statements
            WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
              AND queryid = :id
            ORDER BY calls DESC
            LIMIT 1
            """;

    private static final String EXPLAIN = "EXPLAIN (GENERIC_PLAN, COSTS) ";

    private static final String SIZE = "SELECT pg_database_size(current_database())";

    private static final String VERSION = "SELECT current_setting('server_version')";

    private final JdbcClient database;
    private final JdbcTemplate plain;

    StatementStore(JdbcClient database, JdbcTemplate plain) {
        this.database = database;
        this.plain = plain;
    }

    /** Whether the server keeps statistics of statements. */
    public boolean known() {
        return database.sql(KNOWN).query(Boolean.class).single();
    }

    public List<StatementTime> slowest(int limit) {
        return database.sql(SLOWEST)
                .param("limit", limit)
                .query((row, n) -> new StatementTime(
                        Long.toString(row.getLong("queryid")),
                        row.getString("query"),
                        row.getLong("calls"),
                        row.getDouble("total_exec_time"),
                        row.getDouble("mean_exec_time"),
                        row.getDouble("max_exec_time"),
                        row.getLong("rows")))
                .list();
    }

    public Optional<String> text(long statement) {
        return database.sql(TEXT).param("id", statement).query(String.class).optional();
    }

    /** The lines of a plan; empty if the server makes none for such a statement. The text comes from the server's own statistics. */
    public List<String> plan(String text) {
        try {
            return plain.query(EXPLAIN + text, (row, n) -> row.getString(1));
        } catch (DataAccessException e) {
            return List.of();
        }
    }

    /** Bytes of this database. */
    public long size() {
        return database.sql(SIZE).query(Long.class).single();
    }

    public String version() {
        return database.sql(VERSION).query(String.class).single();
    }
}
