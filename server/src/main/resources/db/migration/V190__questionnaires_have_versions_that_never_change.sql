CREATE SCHEMA surveys;

CREATE TABLE surveys.questionnaire (
    jurisdiction_id  integer     NOT NULL,
    questionnaire_id uuid        NOT NULL,
    title            text        NOT NULL,
    draft            text        NOT NULL,
    revision         integer     NOT NULL,
    changed_at       timestamptz NOT NULL,
    PRIMARY KEY (jurisdiction_id, questionnaire_id)
);
COMMENT ON COLUMN surveys.questionnaire.draft IS 'Topics and questions as JSON, what the next version will be';

CREATE TABLE surveys.questionnaire_version (
    jurisdiction_id  integer     NOT NULL,
    questionnaire_id uuid        NOT NULL,
    version          integer     NOT NULL CHECK (version >= 1),
    content          text        NOT NULL,
    sha256           text        NOT NULL,
    account_id       uuid,
    published_at     timestamptz NOT NULL,
    PRIMARY KEY (jurisdiction_id, questionnaire_id, version),
    FOREIGN KEY (jurisdiction_id, questionnaire_id) REFERENCES surveys.questionnaire (jurisdiction_id, questionnaire_id)
);
COMMENT ON TABLE surveys.questionnaire_version IS 'Rows are only added; the ledger holds the digest of each content';
