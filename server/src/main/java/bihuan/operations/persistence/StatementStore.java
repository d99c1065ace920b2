package bihuan.operations.persistence;

import bihuan.operations.Operations.StatementTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

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

    private static final String FOR_ANY_VALUES = "SET LOCAL plan_cache_mode = force_generic_plan";

    private static final String PREPARE = "PREPARE %s AS ";

    private static final String EXPLAIN = "EXPLAIN EXECUTE %s";

    private static final String FORGET = "DEALLOCATE %s";

    private static final String SIZE = "SELECT pg_database_size(current_database())";

    private static final String VERSION = "SELECT current_setting('server_version')";

    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+");

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

    /**
     * The lines of the plan for parameters that are not known; empty if the server makes none for such a statement. Needs a
     * transaction. The text comes from the server's own statistics, and is prepared but never run.
     */
    public List<String> plan(String text) {
        long parameters = PARAMETER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .count();
        String name = "explained_" + UUID.randomUUID().toString().replace('-', '_');
        String values =
                Collections.nCopies((int) parameters, "NULL").stream().collect(Collectors.joining(", ", "(", ")"));
        try {
            plain.execute(FOR_ANY_VALUES);
            plain.execute(PREPARE.formatted(name) + text);
            List<String> plan = plain.query(
                    EXPLAIN.formatted(name) + (parameters == 0 ? "" : values), (row, n) -> row.getString(1));
            plain.execute(FORGET.formatted(name));
            return plan;
        } catch (DataAccessException e) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
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
