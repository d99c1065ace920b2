CREATE TABLE identity.passkey (
    jurisdiction_id integer     NOT NULL,
    id              uuid        NOT NULL,
    account_id      uuid        NOT NULL,
    site            text        NOT NULL,
    credential      bytea       NOT NULL CHECK (length(credential) BETWEEN 1 AND 1023),
    public_key      bytea       NOT NULL,
    transports      text[]      NOT NULL,
    counter         bigint      NOT NULL CHECK (counter >= 0),
    synced          boolean     NOT NULL,
    label           text        NOT NULL CHECK (length(label) BETWEEN 1 AND 60),
    added_at        timestamptz NOT NULL,
    last_used_at    timestamptz,
    PRIMARY KEY (jurisdiction_id, id),
    UNIQUE (jurisdiction_id, credential),
    FOREIGN KEY (jurisdiction_id, account_id) REFERENCES identity.account (jurisdiction_id, id)
);
COMMENT ON COLUMN identity.passkey.site IS 'The relying party id for which it was made, such as bihuan.example.gov.cn';
COMMENT ON COLUMN identity.passkey.public_key IS 'A COSE key (RFC 9052); the private one never leaves the device';
COMMENT ON COLUMN identity.passkey.counter IS 'Signatures so far as the device counts them; 0 for those that do not count';
COMMENT ON COLUMN identity.passkey.synced IS 'Whether its owner''s devices may share it (backup eligible)';
CREATE INDEX passkey_of_account ON identity.passkey (jurisdiction_id, account_id);

CREATE TABLE identity.passkey_challenge (
    jurisdiction_id integer     NOT NULL,
    challenge_digest bytea      NOT NULL,
    purpose         text        NOT NULL CHECK (purpose IN ('ADD', 'SECOND_STEP', 'ALONE', 'PROOF')),
    account_id      uuid,
    session_id      uuid,
    expires_at      timestamptz NOT NULL,
    PRIMARY KEY (jurisdiction_id, challenge_digest),
    CHECK ((purpose = 'ALONE') = (account_id IS NULL)),
    CHECK ((purpose IN ('ADD', 'PROOF')) = (session_id IS NOT NULL))
);
COMMENT ON TABLE identity.passkey_challenge IS 'Each is answered once, within minutes, by whom it was made for; SHA-256 of its bytes';
CREATE INDEX passkey_challenge_by_end ON identity.passkey_challenge (jurisdiction_id, expires_at);
