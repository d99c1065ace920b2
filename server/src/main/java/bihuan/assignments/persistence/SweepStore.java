package bihuan.assignments.persistence;

import bihuan.assignments.domain.Matter;
import bihuan.assignments.domain.MatterClock;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When the sweep must look at which matter, and at which it failed. No facts: all of it follows from matters and rules. */
@Repository
public class SweepStore {
    private static final String CLAIM = """
            SELECT id
            FROM assignments.matter
            WHERE jurisdiction_id = :jurisdiction
              AND next_check_at <= :now
            ORDER BY next_check_at
            LIMIT :most
            FOR UPDATE SKIP LOCKED
            """;

    private static final String JURISDICTIONS_TO_CHECK = """
            WITH RECURSIVE city AS (
                SELECT min(jurisdiction_id) AS id
                FROM assignments.matter
                WHERE next_check_at IS NOT NULL
                UNION ALL
                SELECT (
                    SELECT min(m.jurisdiction_id)
                    FROM assignments.matter m
                    WHERE m.next_check_at IS NOT NULL
                      AND m.jurisdiction_id > city.id)
                FROM city
                WHERE city.id IS NOT NULL
            )
            SELECT id
            FROM city
            WHERE id IS NOT NULL
            ORDER BY id
            """;

    private static final String LOOK = """
            UPDATE assignments.clock
            SET next_check_at = CAST(:next AS timestamptz)
            WHERE jurisdiction_id = :jurisdiction
              AND matter_id = :matter
              AND no = :no
            """;

    private static final String LOOK_AT = """
            UPDATE assignments.matter
            SET next_check_at = CAST(:next AS timestamptz)
            WHERE jurisdiction_id = :jurisdiction
              AND id = :matter
            """;

    private static final String LOOK_AT_ALL_CLOCKS = """
            UPDATE assignments.clock
            SET next_check_at = least(next_check_at, :from)
            WHERE jurisdiction_id = :jurisdiction
              AND stopped_at IS NULL
              AND unit_id IS NOT NULL
            """;

    private static final String LOOK_AT_ALL = """
            UPDATE assignments.matter
            SET next_check_at = least(next_check_at, :from)
            WHERE jurisdiction_id = :jurisdiction
              AND ended_at IS NULL
            """;

    private static final String FAILED = """
            INSERT INTO assignments.sweep_failure AS old (jurisdiction_id, matter_id, failures, at, cause)
            VALUES (:jurisdiction, :matter, 1, :at, :cause)
            ON CONFLICT (jurisdiction_id, matter_id) DO UPDATE
            SET failures = old.failures + 1,
                at = excluded.at,
                cause = excluded.cause
            RETURNING failures
            """;

    private static final String FORGIVE = """
            DELETE FROM assignments.sweep_failure
            WHERE jurisdiction_id = :jurisdiction
              AND matter_id = ANY (:matters)
            """;

    private final JdbcClient jdbc;

    SweepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks some matters at which the sweep must look and that nobody else has locked. */
    public List<MatterId> claim(JurisdictionId jurisdiction, Instant now, int most) {
        return jdbc.sql(CLAIM)
                .param("jurisdiction", jurisdiction.value())
                .param("now", java.sql.Timestamp.from(now))
                .param("most", most)
                .query((row, n) -> new MatterId(row.getObject("id", UUID.class)))
                .list();
    }

    public List<JurisdictionId> jurisdictionsToCheck() {
        return jdbc.sql(JURISDICTIONS_TO_CHECK)
                .query((row, n) -> new JurisdictionId(row.getInt("id")))
                .list();
    }

    /** Keeps when the sweep must look at a matter's clocks again. */
    public void look(Matter before, Matter after) {
        JurisdictionId jurisdiction = after.origin().jurisdiction();
        MatterId id = after.origin().id();
        after.clocks()
                .running()
                .filter(clock -> !before.clocks().all().contains(clock))
                .forEach(clock -> look(jurisdiction, id, clock));
        lookAt(jurisdiction, id, after.nextCheckAt());
    }

    private void look(JurisdictionId jurisdiction, MatterId id, MatterClock clock) {
        jdbc.sql(LOOK)
                .param("jurisdiction", jurisdiction.value())
                .param("matter", id.value())
                .param("no", clock.no())
                .param("next", timestamp(clock.nextCheckAt()), java.sql.Types.TIMESTAMP)
                .update();
    }

    /** Keeps when the sweep must look at a matter again, {@code null} for never. */
    public void lookAt(JurisdictionId jurisdiction, MatterId id, @Nullable Instant next) {
        jdbc.sql(LOOK_AT)
                .param("jurisdiction", jurisdiction.value())
                .param("matter", id.value())
                .param("next", timestamp(next), java.sql.Types.TIMESTAMP)
                .update();
    }

    /** Has the sweep look at every open matter from a moment on, for its ladder is another one. */
    public void lookAtAll(JurisdictionId jurisdiction, Instant from) {
        for (String sql : List.of(LOOK_AT_ALL_CLOCKS, LOOK_AT_ALL)) {
            jdbc.sql(sql)
                    .param("jurisdiction", jurisdiction.value())
                    .param("from", java.sql.Timestamp.from(from))
                    .update();
        }
    }

    /** Counts a failure. Returns how many there were in a row. */
    public int failed(JurisdictionId jurisdiction, MatterId id, Instant at, String cause) {
        return jdbc.sql(FAILED)
                .param("jurisdiction", jurisdiction.value())
                .param("matter", id.value())
                .param("at", java.sql.Timestamp.from(at))
                .param("cause", cause)
                .query(Integer.class)
                .single();
    }

    /** Forgets the failures of matters that the sweep could move. */
    public void forgive(JurisdictionId jurisdiction, Collection<MatterId> moved) {
        jdbc.sql(FORGIVE)
                .param("jurisdiction", jurisdiction.value())
                .param("matters", moved.stream().map(MatterId::value).toArray(UUID[]::new))
                .update();
    }

    private static java.sql.@Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : java.sql.Timestamp.from(at);
    }
}
