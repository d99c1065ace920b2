package bihuan.assignments.persistence;

import bihuan.assignments.AssignmentId;
import bihuan.assignments.AssignmentState;
import bihuan.assignments.ClockKind;
import bihuan.assignments.Stage;
import bihuan.assignments.Worklists.Colour;
import bihuan.assignments.Worklists.Filter;
import bihuan.assignments.Worklists.Handler;
import bihuan.assignments.Worklists.Item;
import bihuan.kernel.AccountId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads work lists. */
@Repository
public class WorklistStore {
    private static final String FROM = """
            FROM assignments.assignment a
            JOIN assignments.matter m ON m.jurisdiction_id = a.jurisdiction_id AND m.id = a.matter_id
            JOIN LATERAL (
                SELECT k.kind, k.provisional
                FROM assignments.clock k
                WHERE k.jurisdiction_id = a.jurisdiction_id
                  AND k.matter_id = a.matter_id
                  AND k.assignment_id = a.id
                  AND k.unit_id = a.unit_id
                  AND k.stopped_at IS NULL
                ORDER BY k.due, k.no
                LIMIT 1) c ON true
            WHERE a.jurisdiction_id = :jurisdiction
              AND a.due IS NOT NULL
              AND (CAST(:units AS uuid[]) IS NULL OR a.unit_id = ANY (CAST(:units AS uuid[])))
              AND (CAST(:handler AS uuid) IS NULL OR a.handler_account_id = :handler)
              AND (CAST(:state AS text) IS NULL OR a.state = :state)
              AND (CAST(:clock AS text) IS NULL OR c.kind = :clock)
              AND (CAST(:from AS timestamptz) IS NULL OR a.due >= :from)
              AND (CAST(:before AS timestamptz) IS NULL OR a.due < :before)
            """;

    private static final String LIST = """
            SELECT a.id, a.matter_id, m.source, m.number, a.unit_id, a.lead, a.state, m.stage, c.kind, a.due, c.provisional,
                   a.dispatched_at, m.version, a.handler_account_id
            """ + FROM + """
                      AND (CAST(:afterDue AS timestamptz) IS NULL OR (a.due, a.id) > (:afterDue, CAST(:afterId AS uuid)))
                    ORDER BY a.due, a.id
                    LIMIT :most
                    """;

    private static final String COUNT = "SELECT count(*) " + FROM;

    private final JdbcClient jdbc;

    WorklistStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What to read.
     *
     * @param units {@code null} for all
     * @param from due at this moment or later
     * @param before due earlier than this
     * @param yellow until when what is due is yellow; what is due before {@code now} is red
     */
    public record Query(
            JurisdictionId jurisdiction,
            @Nullable Collection<UnitId> units,
            Filter filter,
            @Nullable Instant from,
            @Nullable Instant before,
            Instant now,
            Instant yellow) {}

    /** Where a page begins: after this line. */
    public record After(Instant due, AssignmentId id) {}

    public List<Item> list(Query query, @Nullable After after, int most) {
        return bound(LIST, query)
                .param("afterDue", after == null ? null : Timestamp.from(after.due()))
                .param("afterId", after == null ? null : after.id().value())
                .param("most", most)
                .query((row, n) -> item(row, query))
                .list();
    }

    public int count(Query query) {
        return bound(COUNT, query).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec bound(String sql, Query query) {
        Collection<UnitId> units = query.units();
        AssignmentState state = query.filter().state();
        ClockKind clock = query.filter().clock();
        AccountId handler = query.filter().handler();
        return jdbc.sql(sql)
                .param("jurisdiction", query.jurisdiction().value())
                .param(
                        "units",
                        units == null ? null : units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("handler", handler == null ? null : handler.value(), Types.OTHER)
                .param("state", state == null ? null : state.name())
                .param("clock", clock == null ? null : clock.name())
                .param("from", timestamp(query.from()))
                .param("before", timestamp(query.before()));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static Item item(ResultSet row, Query query) throws SQLException {
        Instant due = row.getObject("due", OffsetDateTime.class).toInstant();
        return new Item(
                new AssignmentId(row.getObject("id", UUID.class)),
                new MatterId(row.getObject("matter_id", UUID.class)),
                row.getString("source"),
                row.getString("number"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getBoolean("lead"),
                AssignmentState.valueOf(row.getString("state")),
                Stage.valueOf(row.getString("stage")),
                ClockKind.valueOf(row.getString("kind")),
                due,
                row.getBoolean("provisional"),
                colour(due, query),
                row.getObject("dispatched_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"),
                handler(row),
                null,
                null);
    }

    /** His name is known elsewhere. */
    private static @Nullable Handler handler(ResultSet row) throws SQLException {
        UUID id = row.getObject("handler_account_id", UUID.class);
        return id == null ? null : new Handler(new AccountId(id), "");
    }

    private static Colour colour(Instant due, Query query) {
        if (due.isBefore(query.now())) {
            return Colour.RED;
        }
        return due.isBefore(query.yellow()) ? Colour.YELLOW : Colour.GREEN;
    }
}
