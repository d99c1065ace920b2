CREATE SCHEMA attachments;

CREATE TABLE attachments.attachment (
    jurisdiction_id integer NOT NULL,
    attachment_id uuid NOT NULL,
    name text NOT NULL,
    media_type text NOT NULL,
    size bigint NOT NULL,
    sha256 text NOT NULL,
    owner_kind text,
    owner_id uuid,
    uploader_kind text NOT NULL,
    uploader_account uuid,
    uploader_unit uuid,
    upload_token_sha256 text,
    uploaded_at timestamptz NOT NULL,
    bound_at timestamptz,
    PRIMARY KEY (jurisdiction_id, attachment_id),
    CHECK ((owner_kind IS NULL) = (owner_id IS NULL))
);

CREATE INDEX attachment_by_owner ON attachments.attachment (jurisdiction_id, owner_id, owner_kind) WHERE owner_id IS NOT NULL;
CREATE INDEX attachment_unbound ON attachments.attachment (jurisdiction_id, uploaded_at) WHERE owner_id IS NULL;
CREATE INDEX attachment_by_content ON attachments.attachment (sha256);

COMMENT ON INDEX attachments.attachment_by_content IS 'not by jurisdiction: one content may serve several, and is swept away only when none of them needs it';
