CREATE INDEX judgement_by_time ON issues.judgement (jurisdiction_id, at, issue_id);
