CREATE SCHEMA IF NOT EXISTS identity;

CREATE TABLE identity.account (
    jurisdiction_id integer NOT NULL,
    id              uuid    NOT NULL,
    user_name       text    NOT NULL CHECK (length(user_name) BETWEEN 3 AND 60),
    display_name    text    NOT NULL CHECK (length(display_name) <= 60),
    person_id       uuid,
    unit_id         uuid,
    enterprise_id   uuid,
    roles           text[]  NOT NULL CHECK (cardinality(roles) > 0),
    password_hash   text    NOT NULL,
    must_change     boolean NOT NULL,
    active          boolean NOT NULL DEFAULT true,
    version         integer NOT NULL DEFAULT 0,
    PRIMARY KEY (jurisdiction_id, id),
    CHECK ((unit_id IS NULL) <> (enterprise_id IS NULL)),
    CHECK (('ENTERPRISE' = ANY (roles)) = (enterprise_id IS NOT NULL)),
    FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES organisation.unit (jurisdiction_id, id),
    FOREIGN KEY (jurisdiction_id, person_id) REFERENCES organisation.person (jurisdiction_id, id)
);
CREATE UNIQUE INDEX account_user_name ON identity.account (jurisdiction_id, user_name COLLATE "C");
COMMENT ON COLUMN identity.account.user_name IS 'In lower case';

CREATE TABLE identity.session (
    jurisdiction_id integer     NOT NULL,
    id              uuid        NOT NULL,
    token_digest    bytea       NOT NULL,
    account_id      uuid        NOT NULL,
    started_at      timestamptz NOT NULL,
    last_seen_at    timestamptz NOT NULL,
    ends_at         timestamptz NOT NULL,
    device          text        NOT NULL CHECK (length(device) <= 200),
    PRIMARY KEY (jurisdiction_id, id),
    UNIQUE (jurisdiction_id, token_digest),
    FOREIGN KEY (jurisdiction_id, account_id) REFERENCES identity.account (jurisdiction_id, id)
);
COMMENT ON COLUMN identity.session.token_digest IS 'SHA-256 of the token; the token itself is nowhere';
CREATE INDEX session_of_account ON identity.session (jurisdiction_id, account_id);
CREATE INDEX session_by_end ON identity.session (jurisdiction_id, ends_at);

CREATE TABLE identity.sign_in_attempt (
    jurisdiction_id  integer     NOT NULL,
    user_name_digest bytea       NOT NULL,
    failures         integer     NOT NULL,
    last_at          timestamptz NOT NULL,
    blocked_until    timestamptz NOT NULL,
    PRIMARY KEY (jurisdiction_id, user_name_digest)
);
COMMENT ON TABLE identity.sign_in_attempt IS 'Failures in a row per user name, whether or not such an account exists';
CREATE INDEX sign_in_attempt_by_time ON identity.sign_in_attempt (jurisdiction_id, last_at);

CREATE VIEW identity.published_account AS
SELECT jurisdiction_id, id AS account_id, display_name, unit_id, enterprise_id, active
FROM identity.account;
