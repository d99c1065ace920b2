-- What other modules may know of an issue: no text, no contact. The judgement is the latest.
CREATE VIEW issues.published_issue AS
SELECT i.jurisdiction_id,
       i.issue_id,
       i.number,
       i.state,
       i.stage,
       i.channel,
       i.category,
       i.area_id,
       i.enterprise_id,
       i.received_at,
       i.answered_at,
       i.ended_at,
       i.lead_unit,
       i.redos,
       i.merged_into,
       j.round        AS judgement_round,
       j.contacted,
       j.solved,
       j.satisfaction,
       j.at           AS judged_at,
       e.reason       AS excluded_because
FROM issues.issue i
LEFT JOIN LATERAL (
    SELECT round, contacted, solved, satisfaction, at
    FROM issues.judgement
    WHERE jurisdiction_id = i.jurisdiction_id
      AND issue_id = i.issue_id
    ORDER BY round DESC
    LIMIT 1
) j ON true
LEFT JOIN issues.exclusion e
    ON e.jurisdiction_id = i.jurisdiction_id
   AND e.issue_id = i.issue_id
   AND e.state = 'APPROVED';
