package bihuan.insight.persistence;

import bihuan.kernel.AreaId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of issues and of overdue clocks. Merged ones are not counted: they go on in another. */
@Repository
public class CockpitStore {
    private static final String ARRIVED = """
            SELECT to_char(received_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS month,
                   area_id, left(category, 2) AS topic, count(*) AS received
            FROM issues.published_issue
            WHERE jurisdiction_id = :jurisdiction
              AND received_at >= :from
              AND received_at < :until
              AND merged_into IS NULL
            GROUP BY 1, 2, 3
            ORDER BY 1, 2, 3
            """;

    private static final String ENDED = """
            SELECT to_char(ended_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS month, count(*) AS ended
            FROM issues.published_issue
            WHERE jurisdiction_id = :jurisdiction
              AND ended_at >= :from
              AND ended_at < :until
              AND merged_into IS NULL
            GROUP BY 1
            ORDER BY 1
            """;

    private static final String OPEN = """
            SELECT i.area_id, floor(extract(epoch FROM :now - i.received_at) / 86400) AS days, count(*) AS open,
                   count(*) FILTER (WHERE m.due < :now AND m.holder_unit_id IS NOT NULL) AS overdue
            FROM issues.published_issue i
            JOIN assignments.published_matter m
                ON m.jurisdiction_id = i.jurisdiction_id
               AND m.matter_id = i.issue_id
            WHERE i.jurisdiction_id = :jurisdiction
              AND i.ended_at IS NULL
              AND i.merged_into IS NULL
            GROUP BY 1, 2
            ORDER BY 1, 2
            """;

    private static final String OVERDUE = """
            SELECT unit_id, count(*) AS clocks, min(due) AS since
            FROM assignments.published_clock
            WHERE jurisdiction_id = :jurisdiction
              AND stopped_at IS NULL
              AND unit_id IS NOT NULL
              AND due < :now
            GROUP BY unit_id
            ORDER BY clocks DESC, since
            """;

    private final JdbcClient database;

    CockpitStore(JdbcClient database) {
        this.database = database;
    }

    /** Issues that came in during a month, of an area and a topic. */
    public record Arrived(
            YearMonth month,
            @Nullable AreaId area,
            @Nullable String topic,
            long received) {}

    /** Issues that ended in a month. */
    public record Ended(YearMonth month, long ended) {}

    /** Issues that are open, of an area and an age in days; overdue ones are with a unit beyond its time. */
    public record Open(@Nullable AreaId area, int days, long open, long overdue) {}

    /** Clocks of a unit that run beyond their due time. */
    public record Overdue(UnitId unit, long clocks, Instant since) {}

    public List<Arrived> arrived(JurisdictionId jurisdiction, Instant from, Instant until) {
        return database.sql(ARRIVED)
                .param("jurisdiction", jurisdiction.value())
                .param("from", time(from))
                .param("until", time(until))
                .query((row, n) -> new Arrived(
                        YearMonth.parse(row.getString("month")),
                        area(row.getObject("area_id", UUID.class)),
                        row.getString("topic"),
                        row.getLong("received")))
                .list();
    }

    public List<Ended> ended(JurisdictionId jurisdiction, Instant from, Instant until) {
        return database.sql(ENDED)
                .param("jurisdiction", jurisdiction.value())
                .param("from", time(from))
                .param("until", time(until))
                .query((row, n) -> new Ended(YearMonth.parse(row.getString("month")), row.getLong("ended")))
                .list();
    }

    public List<Open> open(JurisdictionId jurisdiction, Instant now) {
        return database.sql(OPEN)
                .param("jurisdiction", jurisdiction.value())
                .param("now", time(now))
                .query((row, n) -> new Open(
                        area(row.getObject("area_id", UUID.class)),
                        row.getInt("days"),
                        row.getLong("open"),
                        row.getLong("overdue")))
                .list();
    }

    public List<Overdue> overdue(JurisdictionId jurisdiction, Instant now) {
        return database.sql(OVERDUE)
                .param("jurisdiction", jurisdiction.value())
                .param("now", time(now))
                .query((row, n) -> new Overdue(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getLong("clocks"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static @Nullable AreaId area(@Nullable UUID id) {
        return id == null ? null : new AreaId(id);
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
