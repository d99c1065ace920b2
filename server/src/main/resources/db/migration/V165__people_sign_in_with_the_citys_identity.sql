CREATE TABLE identity.city_sign_in (
    jurisdiction_id integer     NOT NULL,
    state_digest    bytea       NOT NULL,
    browser_digest  bytea       NOT NULL,
    nonce           text        NOT NULL,
    verifier        text        NOT NULL,
    to_path         text        NOT NULL,
    account_id      uuid,
    expires_at      timestamptz NOT NULL,
    PRIMARY KEY (jurisdiction_id, state_digest)
);
COMMENT ON TABLE identity.city_sign_in IS 'Who has been sent to the identity provider and may come back once; account_id if it is to be linked';
CREATE INDEX city_sign_in_by_end ON identity.city_sign_in (jurisdiction_id, expires_at);

CREATE TABLE identity.city_identity (
    jurisdiction_id integer     NOT NULL,
    issuer          text        NOT NULL,
    subject         text        NOT NULL,
    account_id      uuid        NOT NULL,
    linked_at       timestamptz NOT NULL,
    PRIMARY KEY (jurisdiction_id, issuer, subject),
    UNIQUE (jurisdiction_id, account_id),
    FOREIGN KEY (jurisdiction_id, account_id) REFERENCES identity.account (jurisdiction_id, id)
);
