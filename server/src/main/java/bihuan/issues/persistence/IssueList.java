package bihuan.issues.persistence;

import bihuan.assignments.Stage;
import bihuan.issues.Channel;
import bihuan.issues.IssueFilter;
import bihuan.issues.IssueFilter.Colour;
import bihuan.issues.IssueNumber;
import bihuan.issues.IssueRow;
import bihuan.issues.IssueState;
import bihuan.kernel.AreaId;
import bihuan.kernel.Caller;
import bihuan.kernel.Cursor;
import bihuan.kernel.DataScope;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The list of issues (台账) within a data scope, by keyset. */
@Repository
public class IssueList {
    private static final Duration SOON = Duration.ofHours(24);

    private static final String SELECT = """
            SELECT i.issue_id, i.number, i.state, i.stage, i.channel, i.title, i.category, i.area_id, i.enterprise_id,
                   i.enterprise_name, i.lead_unit, i.received_at, i.due_at, i.redos,
                   (SELECT count(*)
                    FROM issues.issue v
                    WHERE v.jurisdiction_id = i.jurisdiction_id
                      AND v.merged_into = i.issue_id) AS voices
            FROM issues.issue i
            WHERE i.jurisdiction_id = :jurisdiction
            """;

    private static final String COUNT = """
            SELECT count(*)
            FROM issues.issue i
            WHERE i.jurisdiction_id = :jurisdiction
            """;

    private static final String OWN = SELECT + """
              AND i.enterprise_id = :enterprise
              AND (i.received_at, i.issue_id) < (:afterTime, :afterId)
            ORDER BY i.received_at DESC, i.issue_id DESC
            LIMIT :limit
            """;

    private static final String VISIBLE = """
            SELECT count(*) > 0
            FROM issues.issue i
            WHERE i.jurisdiction_id = :jurisdiction
              AND i.issue_id = :issue
              AND\s""" + Scope.CONDITION;

    private static final String PART_OF_UNIT = """
            EXISTS (
                SELECT 1
                FROM issues.part u
                WHERE u.jurisdiction_id = i.jurisdiction_id
                  AND u.issue_id = i.issue_id
                  AND u.unit_id = :unit
                  AND u.role = 'HANDLES')
            """;

    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST_ID = new UUID(-1L, -1L);

    private final JdbcClient jdbc;

    IssueList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One row more than {@code size} if there are more.
     *
     * @throws IllegalArgumentException if the cursor is none of this order
     */
    public List<IssueRow> list(Caller caller, IssueFilter filter, int size, @Nullable String after, Instant now) {
        Query query = new Query(caller.jurisdiction());
        query.and(Scope.CONDITION);
        narrow(query, filter, now);
        Order order = Order.of(filter.sort());
        order.after(query, after);
        String sql = SELECT + query.where() + "ORDER BY " + order.by + "\nLIMIT :limit";
        query.set("limit", size + 1);
        return Scope.bind(query.bind(jdbc.sql(sql)), caller.scope())
                .query((row, i) -> row(row, now))
                .list();
    }

    /** How many rows {@link #list} has altogether. */
    public long count(Caller caller, IssueFilter filter, Instant now) {
        Query query = new Query(caller.jurisdiction());
        query.and(Scope.CONDITION);
        narrow(query, filter, now);
        Order.of(filter.sort()).after(query, null);
        return Scope.bind(query.bind(jdbc.sql(COUNT + query.where())), caller.scope())
                .query(Long.class)
                .single();
    }

    /** Whether an official of this scope may see it. */
    public boolean isVisible(JurisdictionId jurisdiction, MatterId issue, DataScope scope) {
        StatementSpec statement =
                jdbc.sql(VISIBLE).param("jurisdiction", jurisdiction.value()).param("issue", issue.value());
        return Scope.bind(statement, scope).query(Boolean.class).single();
    }

    /** The issues of an enterprise, latest first, one more than {@code size} if there are more. */
    public List<IssueRow> ofEnterprise(
            JurisdictionId jurisdiction, EnterpriseId enterprise, int size, @Nullable String after, Instant now) {
        List<String> parts = after == null ? List.of() : Cursor.parts(after, 2);
        return jdbc.sql(OWN)
                .param("jurisdiction", jurisdiction.value())
                .param("enterprise", enterprise.value())
                .param("afterTime", Rows.time(parts.isEmpty() ? FAR : time(parts.getFirst())))
                .param("afterId", parts.isEmpty() ? LAST_ID : UUID.fromString(parts.getLast()))
                .param("limit", size + 1)
                .query((row, i) -> row(row, now))
                .list();
    }

    /** The cursor after this row. */
    public static String cursor(IssueFilter.Sort sort, IssueRow row) {
        return switch (sort) {
            case RECEIVED_LATEST, RECEIVED_FIRST ->
                Cursor.of(row.receivedAt(), row.id().value());
            case DUE_FIRST ->
                Cursor.of(Objects.requireNonNullElse(row.due(), FAR), row.id().value());
            case NUMBER -> Cursor.of(row.number().value());
        };
    }

    private static void narrow(Query query, IssueFilter filter, Instant now) {
        query.anyOf("i.state", "states", filter.states());
        query.anyOf("i.stage", "stages", filter.stages());
        query.anyOf("i.channel", "channels", filter.channels());
        query.andIf(filter.category(), "i.category LIKE :category", "category", code -> code + "%");
        query.andIf(filter.area(), "i.area_id = :area", "area", AreaId::value);
        query.andIf(filter.enterprise(), "i.enterprise_id = :enterprise", "enterprise", EnterpriseId::value);
        query.andIf(filter.unit(), PART_OF_UNIT, "unit", UnitId::value);
        query.andIf(filter.receivedFrom(), "i.received_at >= :from", "from", Rows::time);
        query.andIf(filter.receivedBefore(), "i.received_at < :before", "before", Rows::time);
        query.andIf(filter.q(), SearchWords.CONDITION, "grams", SearchWords::grams);
        Colour colour = filter.colour();
        if (colour != null) {
            query.set("now", Rows.time(now));
            query.set("soon", Rows.time(now.plus(SOON)));
            query.and(condition(colour));
        }
    }

    private static String condition(Colour colour) {
        return switch (colour) {
            case RED -> "i.due_at < :now";
            case YELLOW -> "i.due_at >= :now AND i.due_at < :soon";
            case GREEN -> "i.due_at >= :soon";
        };
    }

    private static @Nullable Colour colour(@Nullable Instant due, Instant now) {
        if (due == null) {
            return null;
        }
        return due.isBefore(now) ? Colour.RED : due.isBefore(now.plus(SOON)) ? Colour.YELLOW : Colour.GREEN;
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("Not a cursor of this list", e);
        }
    }

    private static IssueRow row(ResultSet row, Instant now) throws SQLException {
        Instant due = Rows.instantOrNull(row, "due_at");
        return new IssueRow(
                Objects.requireNonNull(Rows.idOrNull(row, "issue_id", MatterId::new)),
                new IssueNumber(row.getString("number")),
                IssueState.valueOf(row.getString("state")),
                Stage.valueOf(row.getString("stage")),
                Channel.valueOf(row.getString("channel")),
                row.getString("title"),
                row.getString("category"),
                Rows.idOrNull(row, "area_id", AreaId::new),
                Rows.idOrNull(row, "enterprise_id", EnterpriseId::new),
                row.getString("enterprise_name"),
                Rows.idOrNull(row, "lead_unit", UnitId::new),
                Rows.instant(row, "received_at"),
                due,
                colour(due, now),
                row.getInt("voices"),
                row.getInt("redos"));
    }

    /** An order of the list, and how a cursor continues it. */
    private enum Order {
        RECEIVED_LATEST("i.received_at DESC, i.issue_id DESC", "(i.received_at, i.issue_id) < (:afterTime, :afterId)"),
        RECEIVED_FIRST("i.received_at, i.issue_id", "(i.received_at, i.issue_id) > (:afterTime, :afterId)"),
        DUE_FIRST("i.due_at, i.issue_id", "(i.due_at, i.issue_id) > (:afterTime, :afterId)"),
        NUMBER("i.number", "i.number > :afterNumber");

        private final String by;
        private final String next;

        Order(String by, String next) {
            this.by = by;
            this.next = next;
        }

        static Order of(IssueFilter.Sort sort) {
            return valueOf(sort.name());
        }

        void after(Query query, @Nullable String cursor) {
            if (this == DUE_FIRST) {
                query.and("i.due_at IS NOT NULL");
            }
            if (cursor == null) {
                return;
            }
            query.and(next);
            if (this == NUMBER) {
                query.set("afterNumber", Cursor.parts(cursor, 1).getFirst());
            } else {
                List<String> parts = Cursor.parts(cursor, 2);
                query.set("afterTime", Rows.time(time(parts.getFirst())));
                query.set("afterId", UUID.fromString(parts.getLast()));
            }
        }
    }

    /** Conditions that are there, with their parameters. */
    private static final class Query {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        Query(JurisdictionId jurisdiction) {
            set("jurisdiction", jurisdiction.value());
        }

        void and(String condition) {
            conditions.add("  AND " + condition.strip() + "\n");
        }

        void set(String name, Object value) {
            parameters.put(name, value);
        }

        <T> void andIf(@Nullable T value, String condition, String name, java.util.function.Function<T, Object> bound) {
            if (value != null) {
                and(condition);
                set(name, bound.apply(value));
            }
        }

        void anyOf(String column, String name, Collection<? extends Enum<?>> values) {
            if (!values.isEmpty()) {
                and(column + " = ANY (:" + name + ")");
                set(name, values.stream().map(Enum::name).toArray(String[]::new));
            }
        }

        String where() {
            return String.join("", conditions);
        }

        StatementSpec bind(StatementSpec statement) {
            return statement.params(parameters);
        }
    }
}
