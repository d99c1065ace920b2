ALTER TABLE issues.issue
    ADD COLUMN erased_at timestamptz;
COMMENT ON COLUMN issues.issue.erased_at IS 'Since when nothing here tells who the person is; the words are screened, the contact is gone';

CREATE INDEX issue_to_erase ON issues.issue (jurisdiction_id, ended_at, issue_id)
    WHERE erased_at IS NULL AND ended_at IS NOT NULL;
