CREATE SCHEMA platform;

-- The table of db-scheduler: one row per task and time to run it; a node that runs it marks it as picked.
CREATE TABLE platform.scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX ON platform.scheduled_tasks (execution_time);
CREATE INDEX ON platform.scheduled_tasks (last_heartbeat);

-- What was answered to a request with an Idempotency-Key, written in the same transaction as what the request did.
-- jurisdiction_id is 0 and principal 'anonymous' for callers that are not signed in.
CREATE TABLE platform.answered_request (
    jurisdiction_id integer     NOT NULL,
    principal       text        NOT NULL,
    key             text        NOT NULL,
    fingerprint     bytea       NOT NULL,
    received_at     timestamptz NOT NULL DEFAULT now(),
    status          integer,
    location        text,
    etag            text,
    content_type    text,
    body            bytea,
    PRIMARY KEY (jurisdiction_id, principal, key)
);

CREATE INDEX ON platform.answered_request (received_at);
