-- One import of a workbook: what was asked for, and how far it is. next_row is the last row that is done, so that a new worker goes on
-- behind it; a worker that lost its lease to another one finds its token gone and stops.
CREATE TABLE issues.import (
    jurisdiction_id integer     NOT NULL,
    import_id       uuid        NOT NULL,
    file_name       text        NOT NULL,
    sha256          text        NOT NULL,
    size            bigint      NOT NULL,
    channel         text        NOT NULL,
    mapping         jsonb       NOT NULL,
    headers         text[]      NOT NULL,
    dry_run         boolean     NOT NULL,
    keep_times      boolean     NOT NULL,
    state           text        NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    rows            integer,
    done_row        integer     NOT NULL DEFAULT 1,
    accepted        integer     NOT NULL DEFAULT 0,
    repeated        integer     NOT NULL DEFAULT 0,
    failed          integer     NOT NULL DEFAULT 0,
    trouble         text,
    by_account      uuid        NOT NULL,
    by_unit         uuid        NOT NULL,
    stored_at       timestamptz NOT NULL,
    finished_at     timestamptz,
    worker          uuid,
    leased_until    timestamptz,
    PRIMARY KEY (jurisdiction_id, import_id)
);

CREATE INDEX import_unfinished
    ON issues.import (stored_at)
    WHERE state IN ('WAITING', 'RUNNING');

-- The file in pieces of a megabyte; deleted when the import is finished.
CREATE TABLE issues.import_piece (
    jurisdiction_id integer NOT NULL,
    import_id       uuid    NOT NULL,
    piece           integer NOT NULL,
    content         bytea   NOT NULL,
    PRIMARY KEY (jurisdiction_id, import_id, piece),
    FOREIGN KEY (jurisdiction_id, import_id) REFERENCES issues.import
);

CREATE TABLE issues.import_error (
    jurisdiction_id integer NOT NULL,
    import_id       uuid    NOT NULL,
    row_number      integer NOT NULL,
    cells           text[]  NOT NULL,
    reason          text    NOT NULL,
    PRIMARY KEY (jurisdiction_id, import_id, row_number),
    FOREIGN KEY (jurisdiction_id, import_id) REFERENCES issues.import
);
