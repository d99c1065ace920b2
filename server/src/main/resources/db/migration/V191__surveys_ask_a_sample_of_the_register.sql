CREATE TABLE surveys.survey (
    jurisdiction_id       integer     NOT NULL,
    survey_id             uuid        NOT NULL,
    title                 text        NOT NULL,
    purpose               text,
    conducted_by          text,
    period_start          date        NOT NULL,
    period_end            date        NOT NULL CHECK (period_end >= period_start),
    questionnaire_id      uuid        NOT NULL,
    questionnaire_version integer     NOT NULL,
    units                 uuid[]      NOT NULL,
    dimensions            text[]      NOT NULL,
    monitored_only        boolean     NOT NULL,
    size                  integer     NOT NULL CHECK (size BETWEEN 1 AND 5000),
    least                 integer     NOT NULL CHECK (least BETWEEN 0 AND 1000),
    quotas                text        NOT NULL,
    closes_at             timestamptz NOT NULL,
    state                 text        NOT NULL CHECK (state IN ('DRAFT', 'PUBLISHED', 'OPEN', 'CLOSED', 'REPORTED')),
    revision              integer     NOT NULL,
    made_at               timestamptz NOT NULL,
    published_at          timestamptz,
    frame_digest          text,
    seed                  text,
    opened_at             timestamptz,
    closed_at             timestamptz,
    PRIMARY KEY (jurisdiction_id, survey_id),
    FOREIGN KEY (jurisdiction_id, questionnaire_id, questionnaire_version)
        REFERENCES surveys.questionnaire_version (jurisdiction_id, questionnaire_id, version),
    CHECK ((state = 'DRAFT') = (published_at IS NULL)),
    CHECK ((state IN ('DRAFT', 'PUBLISHED')) = (opened_at IS NULL)),
    CHECK ((state IN ('CLOSED', 'REPORTED')) = (closed_at IS NOT NULL))
);
COMMENT ON COLUMN surveys.survey.seed IS 'The chain hash of the seal over the publication: nobody could choose it';
COMMENT ON COLUMN surveys.survey.frame_digest IS 'SHA-256 over the lines of surveys.frame, in the ledger since the publication';
CREATE INDEX survey_latest ON surveys.survey (jurisdiction_id, made_at, survey_id);
CREATE INDEX survey_to_close ON surveys.survey (jurisdiction_id, closes_at) WHERE state = 'OPEN';

CREATE TABLE surveys.stratum (
    jurisdiction_id integer NOT NULL,
    survey_id       uuid    NOT NULL,
    stratum         text    NOT NULL COLLATE "C",
    population      integer NOT NULL CHECK (population > 0),
    quota           integer NOT NULL CHECK (quota BETWEEN 0 AND population),
    stepped_over    integer NOT NULL DEFAULT 0,
    PRIMARY KEY (jurisdiction_id, survey_id, stratum),
    FOREIGN KEY (jurisdiction_id, survey_id) REFERENCES surveys.survey (jurisdiction_id, survey_id)
);
COMMENT ON COLUMN surveys.stratum.stepped_over IS 'Drawn, but asked often enough this quarter; the next of the stratum took the place';

CREATE TABLE surveys.frame (
    jurisdiction_id integer NOT NULL,
    survey_id       uuid    NOT NULL,
    enterprise_id   uuid    NOT NULL,
    stratum         text    NOT NULL COLLATE "C",
    PRIMARY KEY (jurisdiction_id, survey_id, enterprise_id),
    FOREIGN KEY (jurisdiction_id, survey_id) REFERENCES surveys.survey (jurisdiction_id, survey_id)
);
COMMENT ON TABLE surveys.frame IS 'The register as it was when the survey was published';

CREATE TABLE surveys.drawing (
    jurisdiction_id integer NOT NULL,
    quarter         text    NOT NULL,
    draws           integer NOT NULL,
    PRIMARY KEY (jurisdiction_id, quarter)
);
COMMENT ON TABLE surveys.drawing IS 'Two draws of one quarter wait for each other here, so that together they ask nobody too often';

CREATE TABLE surveys.invitation (
    jurisdiction_id integer NOT NULL,
    survey_id       uuid    NOT NULL,
    enterprise_id   uuid    NOT NULL,
    stratum         text    NOT NULL COLLATE "C",
    place           integer NOT NULL,
    quarter         text    NOT NULL,
    token_digest    bytea,
    answered        boolean NOT NULL DEFAULT false,
    PRIMARY KEY (jurisdiction_id, survey_id, enterprise_id),
    UNIQUE (jurisdiction_id, token_digest),
    FOREIGN KEY (jurisdiction_id, survey_id) REFERENCES surveys.survey (jurisdiction_id, survey_id)
);
COMMENT ON COLUMN surveys.invitation.token_digest IS 'SHA-256 of the secret in the link; the secret itself is nowhere';
CREATE INDEX invitation_of_enterprise ON surveys.invitation (jurisdiction_id, enterprise_id, quarter);
CREATE INDEX invitation_of_quarter ON surveys.invitation (jurisdiction_id, quarter, enterprise_id);

CREATE TABLE surveys.reply (
    jurisdiction_id integer NOT NULL,
    survey_id       uuid    NOT NULL,
    enterprise_id   uuid    NOT NULL,
    content         text    NOT NULL,
    PRIMARY KEY (jurisdiction_id, survey_id, enterprise_id),
    FOREIGN KEY (jurisdiction_id, survey_id, enterprise_id)
        REFERENCES surveys.invitation (jurisdiction_id, survey_id, enterprise_id)
);
COMMENT ON TABLE surveys.reply IS 'Answers as long as the survey is open and they can be changed; closing it moves them to surveys.sheet';

CREATE TABLE surveys.sheet (
    jurisdiction_id integer NOT NULL,
    survey_id       uuid    NOT NULL,
    sheet_id        uuid    NOT NULL,
    stratum         text    NOT NULL COLLATE "C",
    content         text    NOT NULL,
    PRIMARY KEY (jurisdiction_id, survey_id, sheet_id),
    FOREIGN KEY (jurisdiction_id, survey_id, stratum) REFERENCES surveys.stratum (jurisdiction_id, survey_id, stratum)
);
COMMENT ON TABLE surveys.sheet IS 'Answers of nobody: a random id, in random order, without a time';
