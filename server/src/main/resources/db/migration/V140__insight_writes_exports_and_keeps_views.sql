CREATE SCHEMA insight;

-- A copy of the list of issues that an account asked for. A worker that lost its lease finds its token gone and stops.
CREATE TABLE insight.export (
    jurisdiction_id integer     NOT NULL,
    export_id       uuid        NOT NULL,
    account_id      uuid        NOT NULL,
    filter          jsonb       NOT NULL,
    state           text        NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    total           bigint      NOT NULL,
    rows            bigint      NOT NULL DEFAULT 0,
    size            bigint,
    asked_at        timestamptz NOT NULL,
    finished_at     timestamptz,
    worker          uuid,
    leased_until    timestamptz,
    PRIMARY KEY (jurisdiction_id, export_id)
);

CREATE INDEX export_unfinished
    ON insight.export (asked_at)
    WHERE state IN ('WAITING', 'RUNNING');

CREATE INDEX export_of_account
    ON insight.export (jurisdiction_id, account_id);

-- The workbook in pieces of a megabyte, so that any node can hand it out.
CREATE TABLE insight.export_piece (
    jurisdiction_id integer NOT NULL,
    export_id       uuid    NOT NULL,
    piece           integer NOT NULL,
    content         bytea   NOT NULL,
    PRIMARY KEY (jurisdiction_id, export_id, piece),
    FOREIGN KEY (jurisdiction_id, export_id) REFERENCES insight.export ON DELETE CASCADE
);

CREATE TABLE insight.saved_view (
    jurisdiction_id integer NOT NULL,
    view_id         uuid    NOT NULL,
    account_id      uuid    NOT NULL,
    page            text    NOT NULL,
    name            text    NOT NULL,
    query           text    NOT NULL,
    PRIMARY KEY (jurisdiction_id, view_id),
    UNIQUE (jurisdiction_id, account_id, page, name)
);
