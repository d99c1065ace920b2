package bihuan.assignments.persistence;

import bihuan.assignments.AssignmentId;
import bihuan.assignments.AssignmentRefusal;
import bihuan.assignments.Suggestion;
import bihuan.assignments.domain.Matter;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves matters, and finds those that a new calendar is about. */
@Repository
public class MatterStore {
    private static final String LOAD = """
            SELECT jsonb_build_object(
                'matter', to_jsonb(m),
                'parts', (
                    SELECT coalesce(jsonb_agg(to_jsonb(a) ORDER BY a.no), '[]')
                    FROM assignments.assignment a
                    WHERE a.jurisdiction_id = m.jurisdiction_id
                      AND a.matter_id = m.id),
                'clocks', (
                    SELECT coalesce(jsonb_agg(to_jsonb(c) ORDER BY c.no), '[]')
                    FROM assignments.clock c
                    WHERE c.jurisdiction_id = m.jurisdiction_id
                      AND c.matter_id = m.id
                      AND c.stopped_at IS NULL),
                'holdings', (
                    SELECT coalesce(jsonb_agg(to_jsonb(h)), '[]')
                    FROM assignments.holding h
                    WHERE h.jurisdiction_id = m.jurisdiction_id
                      AND h.matter_id = m.id
                      AND h.to_at IS NULL),
                'extensions', (
                    SELECT coalesce(jsonb_agg(to_jsonb(e) ORDER BY e.requested_at, e.level), '[]')
                    FROM assignments.extension e
                    WHERE e.jurisdiction_id = m.jurisdiction_id
                      AND e.matter_id = m.id),
                'pledges', (
                    SELECT coalesce(jsonb_agg(to_jsonb(p) ORDER BY p.no), '[]')
                    FROM assignments.pledge p
                    WHERE p.jurisdiction_id = m.jurisdiction_id
                      AND p.matter_id = m.id))::text
            FROM assignments.matter m
            WHERE m.jurisdiction_id = :jurisdiction
            """;

    private static final String LOAD_ONE = LOAD + "  AND m.id = :id";

    private static final String LOAD_OF_ASSIGNMENT = LOAD + """
                      AND m.id = (
                          SELECT of.matter_id
                          FROM assignments.assignment of
                          WHERE of.jurisdiction_id = :jurisdiction
                            AND of.id = :id)
                    """;

    private static final String LOCK =
            "SELECT 1 FROM assignments.matter WHERE jurisdiction_id = :jurisdiction AND id = :id FOR UPDATE";

    private static final String SAVE = """
            WITH doc AS MATERIALIZED (
                SELECT CAST(:doc AS jsonb) AS d
            ), saved AS (
                INSERT INTO assignments.matter AS old
                SELECT r.* FROM doc, jsonb_populate_record(NULL::assignments.matter, d -> 'matter') r
                ON CONFLICT (jurisdiction_id, id) DO UPDATE
                SET version = excluded.version,
                    stage = excluded.stage,
                    category = excluded.category,
                    redos = excluded.redos,
                    returns = excluded.returns,
                    lead_named = excluded.lead_named,
                    standstill_from = excluded.standstill_from,
                    standstill_until = excluded.standstill_until,
                    standstill_kind = excluded.standstill_kind,
                    standstill_unit_id = excluded.standstill_unit_id,
                    folded_into = excluded.folded_into,
                    verdict = excluded.verdict,
                    ended_at = excluded.ended_at,
                    clocks = excluded.clocks,
                    holdings = excluded.holdings,
                    lead_unit_id = excluded.lead_unit_id,
                    holder_kind = excluded.holder_kind,
                    holder_unit_id = excluded.holder_unit_id,
                    due = excluded.due,
                    provisional = excluded.provisional,
                    next_check_at = excluded.next_check_at
                WHERE old.version = :before
                RETURNING 1
            ), parts AS (
                INSERT INTO assignments.assignment
                SELECT r.* FROM doc, jsonb_populate_recordset(NULL::assignments.assignment, d -> 'parts') r
                WHERE EXISTS (SELECT FROM saved)
                ON CONFLICT (jurisdiction_id, id) DO UPDATE
                SET state = excluded.state,
                    category = excluded.category,
                    signed_at = excluded.signed_at,
                    contacted_at = excluded.contacted_at,
                    answered_at = excluded.answered_at,
                    asked_to_return = excluded.asked_to_return,
                    ended_at = excluded.ended_at,
                    due = excluded.due,
                    handler_account_id = excluded.handler_account_id
            ), clocks AS (
                INSERT INTO assignments.clock
                SELECT r.* FROM doc, jsonb_populate_recordset(NULL::assignments.clock, d -> 'clocks') r
                WHERE EXISTS (SELECT FROM saved)
                ON CONFLICT (jurisdiction_id, matter_id, no) DO UPDATE
                SET allowance_days = excluded.allowance_days,
                    allowance_seconds = excluded.allowance_seconds,
                    calendar_version = excluded.calendar_version,
                    pauses = excluded.pauses,
                    due = excluded.due,
                    provisional = excluded.provisional,
                    stopped_at = excluded.stopped_at,
                    outcome = excluded.outcome,
                    next_check_at = excluded.next_check_at,
                    taken = excluded.taken
            ), holdings AS (
                INSERT INTO assignments.holding
                SELECT r.* FROM doc, jsonb_populate_recordset(NULL::assignments.holding, d -> 'holdings') r
                WHERE EXISTS (SELECT FROM saved)
                ON CONFLICT (jurisdiction_id, matter_id, no) DO UPDATE
                SET counted_until = excluded.counted_until,
                    to_at = excluded.to_at,
                    working_seconds = excluded.working_seconds
            ), nights AS (
                INSERT INTO assignments.overnight
                SELECT r.* FROM doc, jsonb_populate_recordset(NULL::assignments.overnight, d -> 'nights') r
                WHERE EXISTS (SELECT FROM saved)
            ), extensions AS (
                INSERT INTO assignments.extension
                SELECT r.* FROM doc, jsonb_populate_recordset(NULL::assignments.extension, d -> 'extensions') r
                WHERE EXISTS (SELECT FROM saved)
                ON CONFLICT (jurisdiction_id, assignment_id, level) DO UPDATE
                SET state = excluded.state,
                    decided_by = excluded.decided_by,
                    decided_at = excluded.decided_at,
                    decision = excluded.decision
            ), pledges AS (
                INSERT INTO assignments.pledge
                SELECT r.* FROM doc, jsonb_populate_recordset(NULL::assignments.pledge, d -> 'pledges') r
                WHERE EXISTS (SELECT FROM saved)
                ON CONFLICT (jurisdiction_id, matter_id, no) DO UPDATE
                SET state = excluded.state,
                    decided_by = excluded.decided_by,
                    decided_at = excluded.decided_at,
                    decision = excluded.decision
            ), steps AS (
                INSERT INTO assignments.step
                SELECT r.* FROM doc, jsonb_populate_recordset(NULL::assignments.step, d -> 'steps') r
                WHERE EXISTS (SELECT FROM saved)
            ), texts AS (
                INSERT INTO assignments.text
                SELECT r.* FROM doc, jsonb_populate_recordset(NULL::assignments.text, d -> 'texts') r
                WHERE EXISTS (SELECT FROM saved)
            ), chases AS (
                INSERT INTO assignments.chase
                SELECT r.* FROM doc, jsonb_populate_recordset(NULL::assignments.chase, d -> 'chases') r
                WHERE EXISTS (SELECT FROM saved)
            ), precedents AS (
                INSERT INTO assignments.precedent
                SELECT r.* FROM doc, jsonb_populate_recordset(NULL::assignments.precedent, d -> 'precedents') r
                WHERE EXISTS (SELECT FROM saved)
            )
            SELECT count(*)
            FROM saved
            """;

    private static final String OF_OLDER_CALENDAR = """
            SELECT DISTINCT matter_id
            FROM assignments.clock
            WHERE jurisdiction_id = :jurisdiction
              AND stopped_at IS NULL
              AND calendar_version < :version
            ORDER BY matter_id
            """;

    private static final String NEXT_NUMBER = """
            INSERT INTO assignments.chase_number AS old (jurisdiction_id, year, last)
            VALUES (:jurisdiction, :year, 1)
            ON CONFLICT (jurisdiction_id, year) DO UPDATE
            SET last = old.last + 1
            RETURNING last
            """;

    private static final String SUGGEST = """
            WITH ruled AS (
                SELECT DISTINCT ON (category) unit_id
                FROM assignments.precedent
                WHERE jurisdiction_id = :jurisdiction
                  AND category = :category
                ORDER BY category, at DESC
            ), kept AS (
                SELECT unit_id, count(*) AS dispatches
                FROM assignments.assignment
                WHERE jurisdiction_id = :jurisdiction
                  AND category = :category
                  AND lead
                  AND state <> 'RETURNED'
                  AND dispatched_at > :since
                GROUP BY unit_id
            )
            SELECT coalesce(ruled.unit_id, kept.unit_id) AS unit_id,
                   ruled.unit_id IS NOT NULL AS ruled,
                   coalesce(kept.dispatches, 0) AS dispatches
            FROM ruled
            FULL JOIN kept ON kept.unit_id = ruled.unit_id
            ORDER BY ruled DESC, dispatches DESC, unit_id
            LIMIT 5
            """;

    private final JdbcClient jdbc;

    MatterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Matter> load(JurisdictionId jurisdiction, MatterId id) {
        return load(LOAD_ONE, jurisdiction, id.value());
    }

    public Optional<Matter> load(JurisdictionId jurisdiction, AssignmentId id) {
        return load(LOAD_OF_ASSIGNMENT, jurisdiction, id.value());
    }

    /** Waits until nobody else changes it, and loads it then. */
    public Optional<Matter> lock(JurisdictionId jurisdiction, MatterId id) {
        jdbc.sql(LOCK)
                .param("jurisdiction", jurisdiction.value())
                .param("id", id.value())
                .query(Integer.class)
                .optional();
        return load(jurisdiction, id);
    }

    private Optional<Matter> load(String sql, JurisdictionId jurisdiction, UUID id) {
        return jdbc.sql(sql)
                .param("jurisdiction", jurisdiction.value())
                .param("id", id)
                .query(String.class)
                .optional()
                .map(Document::read);
    }

    /**
     * Saves what a command changed, in one statement.
     *
     * @throws Refusal {@link AssignmentRefusal#STALE_MATTER} if somebody else changed the matter meanwhile, or
     *     {@link AssignmentRefusal#OPENED_BEFORE}
     */
    public void save(Change change) {
        Matter before = change.before();
        int rows = jdbc.sql(SAVE)
                .param("doc", Document.write(change))
                .param("before", before == null ? 0 : before.version())
                .query(Integer.class)
                .single();
        if (rows == 0) {
            throw before == null
                    ? Refusal.of(AssignmentRefusal.OPENED_BEFORE)
                    : Refusal.of(AssignmentRefusal.STALE_MATTER).with("version", before.version() + 1);
        }
    }

    /** Matters with a running clock that an older version of the calendar gave. */
    public List<MatterId> ofOlderCalendar(JurisdictionId jurisdiction, int version) {
        return jdbc.sql(OF_OLDER_CALENDAR)
                .param("jurisdiction", jurisdiction.value())
                .param("version", version)
                .query((row, n) -> new MatterId(row.getObject("matter_id", UUID.class)))
                .list();
    }

    /** The next number of a chasing paper of a year. */
    public int nextNumber(JurisdictionId jurisdiction, int year) {
        return jdbc.sql(NEXT_NUMBER)
                .param("jurisdiction", jurisdiction.value())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    public List<Suggestion> suggest(JurisdictionId jurisdiction, String category, Instant since) {
        return jdbc.sql(SUGGEST)
                .param("jurisdiction", jurisdiction.value())
                .param("category", category)
                .param("since", java.sql.Timestamp.from(since))
                .query((row, n) -> new Suggestion(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getBoolean("ruled"),
                        row.getInt("dispatches")))
                .list();
    }

    /** Views of several matters, without loading them. */
    public List<bihuan.assignments.MatterView> views(JurisdictionId jurisdiction, Collection<MatterId> ids) {
        return ViewRows.read(jdbc, jurisdiction, ids);
    }
}
