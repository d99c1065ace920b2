package bihuan.issues.persistence;

import bihuan.issues.Measure;

/**
 * The cases of each measure, as SQL that answers {@code issue_id, item, unit_id, at, counts, hours}. Parameters: {@code jurisdiction},
 * {@code from} and {@code until} of the period, its days {@code first} and {@code last}, and {@code now}.
 */
final class MeasureFacts {
    /** In the period by the moment when the clock was kept, or, if it was not, by the due time that was missed. */
    private static final String CLOCK = """
            SELECT c.matter_id AS issue_id, c.no AS item, c.unit_id,
                   CASE WHEN c.outcome = 'IN_TIME' THEN c.stopped_at ELSE c.due END AS at,
                   coalesce(c.outcome = 'IN_TIME', false) AS counts,
                   CAST(NULL AS double precision) AS hours
            FROM assignments.published_clock c
            WHERE c.jurisdiction_id = :jurisdiction
              AND c.kind = '%s'
              AND (c.outcome = 'IN_TIME' AND c.stopped_at >= :from AND c.stopped_at < :until
                   OR (c.outcome = 'LATE' OR c.outcome IS NULL)
                      AND c.due >= :from AND c.due < :until AND c.due < :now)
            """;

    private static final String FIRST_JUDGEMENT = """
            SELECT j.issue_id, j.round AS item, coalesce(main.lead_unit, own.lead_unit) AS unit_id, j.at,
                   %s AS counts,
                   CAST(NULL AS double precision) AS hours
            FROM issues.judgement j
            JOIN issues.issue own
                ON own.jurisdiction_id = j.jurisdiction_id
               AND own.issue_id = j.issue_id
            LEFT JOIN issues.issue main
                ON main.jurisdiction_id = j.jurisdiction_id
               AND main.issue_id = j.matter_id
            WHERE j.jurisdiction_id = :jurisdiction
              AND j.at >= :from
              AND j.at < :until
              AND %s
              AND NOT EXISTS (
                  SELECT 1
                  FROM issues.judgement earlier
                  WHERE earlier.jurisdiction_id = j.jurisdiction_id
                    AND earlier.issue_id = j.issue_id
                    AND earlier.round < j.round)
            """;

    private static final String RETURNED = """
            SELECT a.matter_id AS issue_id, a.no AS item, a.unit_id, a.dispatched_at AS at,
                   a.asked_to_return AS counts,
                   CAST(NULL AS double precision) AS hours
            FROM assignments.published_assignment a
            WHERE a.jurisdiction_id = :jurisdiction
              AND a.lead
              AND a.dispatched_at >= :from
              AND a.dispatched_at < :until
            """;

    private static final String REDONE = """
            SELECT v.matter_id AS issue_id, v.version AS item, m.lead_unit_id AS unit_id, v.at,
                   v.verdict = 'UNSOLVED' AS counts,
                   CAST(NULL AS double precision) AS hours
            FROM assignments.published_verdict v
            JOIN assignments.published_matter m
                ON m.jurisdiction_id = v.jurisdiction_id
               AND m.matter_id = v.matter_id
            WHERE v.jurisdiction_id = :jurisdiction
              AND v.verdict IN ('SOLVED', 'UNSOLVED')
              AND v.at >= :from
              AND v.at < :until
            """;

    private static final String OVERNIGHT = """
            SELECT h.matter_id AS issue_id, h.no AS item, h.unit_id, greatest(h.from_at, :from) AS at,
                   EXISTS (
                       SELECT 1
                       FROM assignments.published_overnight o
                       WHERE o.jurisdiction_id = h.jurisdiction_id
                         AND o.matter_id = h.matter_id
                         AND o.holding_no = h.no
                         AND o.first_night <= :last
                         AND o.last_night >= :first) AS counts,
                   CAST(NULL AS double precision) AS hours
            FROM assignments.published_holding h
            WHERE h.jurisdiction_id = :jurisdiction
              AND h.unit_id IS NOT NULL
              AND h.from_at < least(:until, :now)
              AND (h.to_at IS NULL OR h.to_at >= :from)
              AND :from <= :now
            """;

    private static final String OVERDUE_OPEN = """
            SELECT c.matter_id AS issue_id, c.no AS item, c.unit_id, c.due AS at,
                   c.due < least(:until, :now) AS counts,
                   CAST(NULL AS double precision) AS hours
            FROM assignments.published_clock c
            WHERE c.jurisdiction_id = :jurisdiction
              AND c.unit_id IS NOT NULL
              AND c.started_at < least(:until, :now)
              AND (c.stopped_at IS NULL OR c.stopped_at >= least(:until, :now))
              AND :from <= :now
            """;

    private static final String HOURS = """
            SELECT h.matter_id AS issue_id, h.no AS item, h.unit_id, h.to_at AS at,
                   true AS counts,
                   h.working_seconds / CAST(3600 AS double precision) AS hours
            FROM assignments.published_holding h
            WHERE h.jurisdiction_id = :jurisdiction
              AND h.holder_kind = '%s'
              AND h.to_at >= :from
              AND h.to_at < :until
            """;

    private MeasureFacts() {}

    static String of(Measure measure) {
        return switch (measure) {
            case RESPONSE -> CLOCK.formatted("CONTACT");
            case ON_TIME_SIGN -> CLOCK.formatted("SIGN");
            case ON_TIME_ANSWER -> CLOCK.formatted("ANSWER");
            case ON_TIME_REDO -> CLOCK.formatted("REDO");
            case ON_TIME_DISPATCH -> CLOCK.formatted("DISPATCH");
            case SOLUTION -> FIRST_JUDGEMENT.formatted("j.solved", "true");
            case SATISFACTION ->
                FIRST_JUDGEMENT.formatted(
                        "j.satisfaction IN ('VERY_SATISFIED', 'SATISFIED', 'FAIR')", "j.satisfaction IS NOT NULL");
            case CONTACT_CONFIRMED -> FIRST_JUDGEMENT.formatted("j.contacted", "true");
            case RETURNED -> RETURNED;
            case REDONE -> REDONE;
            case OVERNIGHT -> OVERNIGHT;
            case OVERDUE_OPEN -> OVERDUE_OPEN;
            case HOURS_BUREAU -> HOURS.formatted("BUREAU");
            case HOURS_LEAD -> HOURS.formatted("LEAD");
            case HOURS_ASSISTING -> HOURS.formatted("ASSISTING");
            case HOURS_ENTERPRISE -> HOURS.formatted("ENTERPRISE");
        };
    }
}
