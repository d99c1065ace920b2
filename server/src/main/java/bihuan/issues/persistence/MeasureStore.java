package bihuan.issues.persistence;

import bihuan.issues.ExclusionReason;
import bihuan.issues.IssueNumber;
import bihuan.issues.Measure;
import bihuan.issues.MeasureBy;
import bihuan.issues.MeasureCase;
import bihuan.issues.MeasurePart;
import bihuan.issues.MeasurePeriod;
import bihuan.issues.MeasureQuestion;
import bihuan.kernel.Cursor;
import bihuan.kernel.DataScope;
import bihuan.kernel.Id;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts and lists the cases of measures; both from the same SQL, so that a figure is the number of its cases. */
@Repository
public class MeasureStore {
    private static final String PLACED = """
            WITH fact AS (
            %s), placed AS (
                SELECT f.issue_id, f.item, f.unit_id, f.at, f.counts, f.hours,
                       i.number, i.title, i.area_id, i.category, e.reason AS excluded
                FROM fact f
                JOIN issues.issue i
                    ON i.jurisdiction_id = :jurisdiction
                   AND i.issue_id = f.issue_id
                LEFT JOIN issues.exclusion e
                    ON e.jurisdiction_id = i.jurisdiction_id
                   AND e.issue_id = i.issue_id
                   AND e.state = 'APPROVED')
            """;

    private static final String COUNT = PLACED + """
            SELECT %s AS key, excluded, count(*) AS cases, count(*) FILTER (WHERE counts) AS counting,
                   coalesce(sum(hours), 0) AS hours
            FROM placed
            GROUP BY 1, 2
            ORDER BY 1 NULLS LAST, 2 NULLS FIRST
            """;

    private static final String CASES = PLACED + """
            SELECT issue_id, item, unit_id, at, counts, hours, number, title, excluded
            FROM placed
            WHERE %s
              AND (:everything OR unit_id = ANY (:scopeUnits))
              AND (CAST(:unit AS uuid) IS NULL OR unit_id = :unit)
              AND (CAST(:area AS uuid) IS NULL OR area_id = :area)
              AND (CAST(:category AS text) IS NULL OR starts_with(category, :category))
              AND (CAST(:afterAt AS timestamptz) IS NULL OR (at, issue_id, item) > (:afterAt, :afterIssue, :afterItem))
            ORDER BY at, issue_id, item
            LIMIT :limit
            """;

    private static final String TELL_TIME = "SELECT set_config('bihuan.now', :now, true)";

    private final JdbcClient client;

    MeasureStore(JdbcClient client) {
        this.client = client;
    }

    /** Cases of one part with one exclusion, or with none. */
    public record Count(
            @Nullable String key, @Nullable ExclusionReason excluded, long cases, long counting, double hours) {}

    /** A case with what a cursor needs. */
    public record Case(UUID issue, MeasureCase shown) {
        public String cursor() {
            return Cursor.of(shown.at(), issue, shown.item());
        }
    }

    /** Counts the cases of each measure. Needs a transaction. */
    public Map<Measure, List<Count>> count(
            JurisdictionId jurisdiction,
            Collection<Measure> measures,
            MeasurePeriod period,
            MeasureBy by,
            Instant now) {
        tellTime(now);
        Map<Measure, List<Count>> counts = new EnumMap<>(Measure.class);
        measures.forEach(measure -> counts.put(measure, count(jurisdiction, measure, period, by, now)));
        return counts;
    }

    private List<Count> count(
            JurisdictionId jurisdiction, Measure measure, MeasurePeriod period, MeasureBy by, Instant now) {
        String sql = COUNT.formatted(MeasureFacts.of(measure), key(by));
        return bind(client.sql(sql), jurisdiction, period, now)
                .query((row, n) -> new Count(
                        row.getString("key"),
                        exclusion(row),
                        row.getLong("cases"),
                        row.getLong("counting"),
                        row.getDouble("hours")))
                .list();
    }

    private static String key(MeasureBy by) {
        return switch (by) {
            case UNIT -> "CAST(unit_id AS text)";
            case AREA -> "CAST(area_id AS text)";
            case CATEGORY -> "left(category, 2)";
            case MONTH -> "to_char(at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM')";
        };
    }

    /**
     * Lists cases behind a cursor. Needs a transaction.
     *
     * @throws IllegalArgumentException if the cursor is none of this list
     */
    public List<Case> cases(
            JurisdictionId jurisdiction,
            MeasureQuestion question,
            DataScope scope,
            int limit,
            @Nullable String after,
            Instant now) {
        tellTime(now);
        String sql = CASES.formatted(MeasureFacts.of(question.measure()), condition(question.part()));
        StatementSpec statement = bind(client.sql(sql), jurisdiction, question.period(), now)
                .param("everything", scope instanceof DataScope.Everything)
                .param("scopeUnits", units(scope))
                .param("unit", id(question.unit()))
                .param("area", id(question.area()))
                .param("category", new SqlParameterValue(Types.VARCHAR, question.category()))
                .param("limit", limit);
        return bindCursor(statement, after).query((row, n) -> found(row)).list();
    }

    private static String condition(MeasurePart part) {
        return switch (part) {
            case NUMERATOR -> "excluded IS NULL AND counts";
            case DENOMINATOR -> "excluded IS NULL";
            case EXCLUDED -> "excluded IS NOT NULL";
        };
    }

    private void tellTime(Instant now) {
        client.sql(TELL_TIME).param("now", now.toString()).query(String.class).single();
    }

    private static StatementSpec bind(
            StatementSpec statement, JurisdictionId jurisdiction, MeasurePeriod period, Instant now) {
        return statement
                .param("jurisdiction", jurisdiction.value())
                .param("from", time(period.from()))
                .param("until", time(period.until()))
                .param("first", period.first())
                .param("last", period.last())
                .param("now", time(now));
    }

    private static StatementSpec bindCursor(StatementSpec statement, @Nullable String after) {
        List<String> parts = after == null ? List.of() : Cursor.parts(after, 3);
        boolean first = parts.isEmpty();
        return statement
                .param(
                        "afterAt",
                        new SqlParameterValue(
                                Types.TIMESTAMP_WITH_TIMEZONE, first ? null : time(instant(parts.get(0)))))
                .param("afterIssue", first ? new UUID(0, 0) : UUID.fromString(parts.get(1)))
                .param("afterItem", first ? 0 : Integer.parseInt(parts.get(2)));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("Not a cursor of this list", e);
        }
    }

    private static Case found(ResultSet row) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        return new Case(
                row.getObject("issue_id", UUID.class),
                new MeasureCase(
                        new IssueNumber(row.getString("number")),
                        row.getString("title"),
                        row.getInt("item"),
                        unit == null ? null : new UnitId(unit),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("counts"),
                        row.getObject("hours", Double.class),
                        exclusion(row)));
    }

    private static @Nullable ExclusionReason exclusion(ResultSet row) throws SQLException {
        String reason = row.getString("excluded");
        return reason == null ? null : ExclusionReason.valueOf(reason);
    }

    private static UUID[] units(DataScope scope) {
        return scope instanceof DataScope.Units only
                ? only.units().stream().map(UnitId::value).toArray(UUID[]::new)
                : new UUID[0];
    }

    private static SqlParameterValue id(@Nullable Id id) {
        return new SqlParameterValue(Types.OTHER, id == null ? null : id.value());
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
