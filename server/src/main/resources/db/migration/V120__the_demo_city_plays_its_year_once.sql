CREATE SCHEMA demo;

CREATE TABLE demo.played (
    jurisdiction_id integer NOT NULL,
    played_at timestamptz NOT NULL,
    PRIMARY KEY (jurisdiction_id)
);

COMMENT ON TABLE demo.played IS 'The invented past was played for this jurisdiction, in the transaction that wrote this row.';
