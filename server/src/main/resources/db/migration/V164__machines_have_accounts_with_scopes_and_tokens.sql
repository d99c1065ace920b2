ALTER TABLE identity.account
    ADD COLUMN machine boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN identity.account.machine IS 'Of a program: no password, no roles, only what service_grant lists';

CREATE TABLE identity.service_grant (
    jurisdiction_id integer     NOT NULL,
    account_id      uuid        NOT NULL,
    scopes          text[]      NOT NULL CHECK (cardinality(scopes) > 0),
    whole_city      boolean     NOT NULL,
    addresses       text[]      NOT NULL,
    expires_on      date        NOT NULL,
    granted_at      timestamptz NOT NULL,
    PRIMARY KEY (jurisdiction_id, account_id),
    FOREIGN KEY (jurisdiction_id, account_id) REFERENCES identity.account (jurisdiction_id, id)
);
COMMENT ON COLUMN identity.service_grant.addresses IS 'Networks from which its tokens are good, in CIDR notation; empty for all';

CREATE TABLE identity.service_token (
    jurisdiction_id integer     NOT NULL,
    id              uuid        NOT NULL,
    account_id      uuid        NOT NULL,
    token_digest    bytea       NOT NULL,
    issued_at       timestamptz NOT NULL,
    last_used_at    timestamptz,
    revoked_at      timestamptz,
    PRIMARY KEY (jurisdiction_id, id),
    UNIQUE (jurisdiction_id, token_digest),
    FOREIGN KEY (jurisdiction_id, account_id) REFERENCES identity.account (jurisdiction_id, id)
);
COMMENT ON COLUMN identity.service_token.token_digest IS 'SHA-256 of the token; the token itself is nowhere';
CREATE INDEX service_token_of_account ON identity.service_token (jurisdiction_id, account_id);
