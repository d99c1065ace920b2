CREATE SCHEMA issues;

CREATE SEQUENCE issues.running_number AS bigint MINVALUE 1 MAXVALUE 999999999;

-- state is the issue's own; stage to redos are copied from the matter with each of its events, so that lists need no other module.
-- promise_* is the deadline that the reporter is shown, so that it can be explained day by day.
CREATE TABLE issues.issue (
    jurisdiction_id   integer     NOT NULL,
    issue_id          uuid        NOT NULL,
    number            text        NOT NULL,
    version           integer     NOT NULL DEFAULT 1,
    state             text        NOT NULL,
    channel           text        NOT NULL,
    source_reference  text,
    title             text        NOT NULL,
    text              text        NOT NULL,
    category          text,
    area_id           uuid,
    enterprise_id     uuid,
    credit_code       text,
    enterprise_name   text,
    salt              bytea       NOT NULL,
    code_digest       bytea       NOT NULL,
    received_at       timestamptz NOT NULL,
    registered_by     uuid,
    registered_unit   uuid,
    merged_into       uuid,
    stage             text        NOT NULL,
    lead_unit         uuid,
    holder_kind       text,
    holder_unit       uuid,
    due_at            timestamptz,
    answered_at       timestamptz,
    ended_at          timestamptz,
    redos             integer     NOT NULL DEFAULT 0,
    promise_start     timestamptz,
    promise_allowance text,
    promise_calendar  integer,
    promise_pauses    text[],
    PRIMARY KEY (jurisdiction_id, issue_id),
    UNIQUE (jurisdiction_id, number),
    FOREIGN KEY (jurisdiction_id, merged_into) REFERENCES issues.issue,
    CHECK ((state = 'MERGED') = (merged_into IS NOT NULL)),
    CHECK (merged_into <> issue_id)
);

CREATE UNIQUE INDEX issue_by_source
    ON issues.issue (jurisdiction_id, channel, source_reference)
    WHERE source_reference IS NOT NULL;
CREATE INDEX issue_by_receipt ON issues.issue (jurisdiction_id, received_at, issue_id);
CREATE INDEX issue_by_state ON issues.issue (jurisdiction_id, state, received_at, issue_id);
CREATE INDEX issue_by_category ON issues.issue (jurisdiction_id, category text_pattern_ops, received_at, issue_id);
CREATE INDEX issue_by_due ON issues.issue (jurisdiction_id, due_at, issue_id) WHERE due_at IS NOT NULL;
CREATE INDEX issue_by_enterprise
    ON issues.issue (jurisdiction_id, enterprise_id, received_at, issue_id)
    WHERE enterprise_id IS NOT NULL;
CREATE INDEX issue_by_main ON issues.issue (jurisdiction_id, merged_into, received_at) WHERE merged_into IS NOT NULL;

-- Whom to call. Personal data, so that it can be erased without touching anything else.
CREATE TABLE issues.contact (
    jurisdiction_id integer NOT NULL,
    issue_id        uuid    NOT NULL,
    name            text,
    phone           text,
    PRIMARY KEY (jurisdiction_id, issue_id),
    FOREIGN KEY (jurisdiction_id, issue_id) REFERENCES issues.issue
);

-- Which units have or had a part: HANDLES by a dispatch, REGISTERED by having taken it in.
CREATE TABLE issues.part (
    jurisdiction_id integer NOT NULL,
    issue_id        uuid    NOT NULL,
    unit_id         uuid    NOT NULL,
    role            text    NOT NULL,
    PRIMARY KEY (jurisdiction_id, issue_id, unit_id, role),
    FOREIGN KEY (jurisdiction_id, issue_id) REFERENCES issues.issue
);
CREATE INDEX part_by_unit ON issues.part (jurisdiction_id, unit_id, issue_id);

CREATE TABLE issues.category (
    jurisdiction_id integer NOT NULL,
    code            text    NOT NULL,
    parent          text,
    name            text    NOT NULL,
    retired         boolean NOT NULL,
    PRIMARY KEY (jurisdiction_id, code),
    FOREIGN KEY (jurisdiction_id, parent) REFERENCES issues.category
);

CREATE TABLE issues.not_acceptance (
    jurisdiction_id integer     NOT NULL,
    issue_id        uuid        NOT NULL,
    reason          text        NOT NULL,
    words           text        NOT NULL,
    by_kind         text        NOT NULL,
    by_account      uuid,
    by_unit         uuid,
    at              timestamptz NOT NULL,
    PRIMARY KEY (jurisdiction_id, issue_id),
    FOREIGN KEY (jurisdiction_id, issue_id) REFERENCES issues.issue
);

-- Every merge that ever was; the open one is also in issue.merged_into.
CREATE TABLE issues.merge (
    jurisdiction_id integer     NOT NULL,
    issue_id        uuid        NOT NULL,
    round           integer     NOT NULL,
    main_id         uuid        NOT NULL,
    state_before    text        NOT NULL,
    merged_account  uuid,
    merged_at       timestamptz NOT NULL,
    undone_account  uuid,
    undone_at       timestamptz,
    undone_cause    text,
    PRIMARY KEY (jurisdiction_id, issue_id, round),
    FOREIGN KEY (jurisdiction_id, issue_id) REFERENCES issues.issue,
    FOREIGN KEY (jurisdiction_id, main_id) REFERENCES issues.issue
);
CREATE INDEX merge_by_main ON issues.merge (jurisdiction_id, main_id);

-- One row per round; matter_id and matter_redos name the answer that was judged, so that none is judged twice by one voice.
CREATE TABLE issues.judgement (
    jurisdiction_id integer     NOT NULL,
    issue_id        uuid        NOT NULL,
    round           integer     NOT NULL,
    matter_id       uuid        NOT NULL,
    matter_redos    integer     NOT NULL,
    way             text        NOT NULL,
    contacted       boolean     NOT NULL,
    solved          boolean     NOT NULL,
    satisfaction    text,
    words           text,
    by_kind         text        NOT NULL,
    by_account      uuid,
    by_unit         uuid,
    at              timestamptz NOT NULL,
    PRIMARY KEY (jurisdiction_id, issue_id, round),
    UNIQUE (jurisdiction_id, issue_id, matter_id, matter_redos),
    FOREIGN KEY (jurisdiction_id, issue_id) REFERENCES issues.issue
);

CREATE TABLE issues.failed_call_back (
    jurisdiction_id integer     NOT NULL,
    issue_id        uuid        NOT NULL,
    matter_redos    integer     NOT NULL,
    attempt         integer     NOT NULL,
    by_account      uuid,
    by_unit         uuid,
    at              timestamptz NOT NULL,
    PRIMARY KEY (jurisdiction_id, issue_id, matter_redos, attempt),
    FOREIGN KEY (jurisdiction_id, issue_id) REFERENCES issues.issue
);

CREATE TABLE issues.withdrawal (
    jurisdiction_id integer     NOT NULL,
    issue_id        uuid        NOT NULL,
    round           integer     NOT NULL,
    reason          text        NOT NULL,
    state           text        NOT NULL,
    requested_kind  text        NOT NULL,
    requested_account uuid,
    requested_at    timestamptz NOT NULL,
    decided_account uuid,
    decided_unit    uuid,
    decided_at      timestamptz,
    words           text,
    PRIMARY KEY (jurisdiction_id, issue_id, round),
    FOREIGN KEY (jurisdiction_id, issue_id) REFERENCES issues.issue
);
CREATE UNIQUE INDEX one_open_withdrawal
    ON issues.withdrawal (jurisdiction_id, issue_id)
    WHERE state = 'REQUESTED';

CREATE TABLE issues.exclusion (
    jurisdiction_id integer     NOT NULL,
    issue_id        uuid        NOT NULL,
    round           integer     NOT NULL,
    reason          text        NOT NULL,
    words           text        NOT NULL,
    state           text        NOT NULL,
    proposed_account uuid,
    proposed_unit   uuid,
    proposed_at     timestamptz NOT NULL,
    reviewed_account uuid,
    reviewed_unit   uuid,
    reviewed_at     timestamptz,
    review_words    text,
    revoked_account uuid,
    revoked_unit    uuid,
    revoked_at      timestamptz,
    revoke_words    text,
    PRIMARY KEY (jurisdiction_id, issue_id, round),
    FOREIGN KEY (jurisdiction_id, issue_id) REFERENCES issues.issue
);
CREATE UNIQUE INDEX one_open_exclusion
    ON issues.exclusion (jurisdiction_id, issue_id)
    WHERE state IN ('PROPOSED', 'APPROVED');

-- What was said after registration: supplements, conversation, internal notes.
CREATE TABLE issues.words (
    jurisdiction_id integer     NOT NULL,
    issue_id        uuid        NOT NULL,
    words_id        uuid        NOT NULL,
    kind            text        NOT NULL,
    text            text        NOT NULL,
    by_kind         text        NOT NULL,
    by_account      uuid,
    by_unit         uuid,
    at              timestamptz NOT NULL,
    PRIMARY KEY (jurisdiction_id, issue_id, words_id),
    FOREIGN KEY (jurisdiction_id, issue_id) REFERENCES issues.issue
);
