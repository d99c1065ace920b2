-- An answer may hold what only the asker may know (a follow-up code). It is encrypted under a key derived from his Idempotency-Key, of
-- which only the digest is kept. Answers kept in plain text until now are forgotten: they live for seven days at most.
DELETE FROM platform.answered_request;

ALTER TABLE platform.answered_request DROP CONSTRAINT answered_request_pkey;

ALTER TABLE platform.answered_request DROP COLUMN key;

ALTER TABLE platform.answered_request ADD COLUMN key_digest bytea NOT NULL CHECK (octet_length(key_digest) = 32);

ALTER TABLE platform.answered_request ADD PRIMARY KEY (jurisdiction_id, principal, key_digest);

ALTER TABLE platform.answered_request RENAME COLUMN body TO sealed_body;
