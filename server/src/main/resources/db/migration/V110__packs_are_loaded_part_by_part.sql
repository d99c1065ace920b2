CREATE SCHEMA packs;

CREATE TABLE packs.loaded (
    jurisdiction_id integer NOT NULL,
    part text NOT NULL,
    loaded_at timestamptz NOT NULL,
    PRIMARY KEY (jurisdiction_id, part)
);
