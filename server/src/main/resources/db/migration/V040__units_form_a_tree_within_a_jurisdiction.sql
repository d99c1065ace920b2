CREATE SCHEMA IF NOT EXISTS organisation;

CREATE TABLE organisation.revision (
    jurisdiction_id integer PRIMARY KEY,
    number          bigint  NOT NULL
);
COMMENT ON TABLE organisation.revision IS 'Grows with each change of areas and units; nodes compare it with their snapshot, and changes wait for each other here';

CREATE TABLE organisation.area (
    jurisdiction_id integer NOT NULL,
    id              uuid    NOT NULL,
    code            text    NOT NULL CHECK (length(code) <= 40),
    name            text    NOT NULL CHECK (length(name) <= 100),
    name_en         text    CHECK (length(name_en) <= 200),
    kind            text    NOT NULL CHECK (kind IN ('CITY', 'COUNTY', 'ZONE')),
    parent_id       uuid,
    PRIMARY KEY (jurisdiction_id, id),
    UNIQUE (jurisdiction_id, code),
    FOREIGN KEY (jurisdiction_id, parent_id) REFERENCES organisation.area (jurisdiction_id, id)
);

CREATE TABLE organisation.unit (
    jurisdiction_id integer NOT NULL,
    id              uuid    NOT NULL,
    code            text    NOT NULL CHECK (length(code) <= 40),
    parent_id       uuid,
    area_id         uuid    NOT NULL,
    name            text    NOT NULL CHECK (length(name) <= 100),
    short_name      text    NOT NULL CHECK (length(short_name) <= 40),
    name_en         text    CHECK (length(name_en) <= 200),
    kind            text    NOT NULL CHECK (kind IN ('BUREAU', 'DEPARTMENT', 'COUNTY_GOVERNMENT', 'SUBUNIT', 'OTHER')),
    active_from     date    NOT NULL,
    active_until    date    CHECK (active_until >= active_from),
    version         integer NOT NULL DEFAULT 0,
    PRIMARY KEY (jurisdiction_id, id),
    UNIQUE (jurisdiction_id, code),
    CHECK (parent_id <> id),
    FOREIGN KEY (jurisdiction_id, parent_id) REFERENCES organisation.unit (jurisdiction_id, id),
    FOREIGN KEY (jurisdiction_id, area_id) REFERENCES organisation.area (jurisdiction_id, id)
);
CREATE UNIQUE INDEX unit_one_bureau ON organisation.unit (jurisdiction_id) WHERE kind = 'BUREAU';

CREATE TABLE organisation.unit_tree (
    jurisdiction_id integer NOT NULL,
    ancestor_id     uuid    NOT NULL,
    unit_id         uuid    NOT NULL,
    PRIMARY KEY (jurisdiction_id, ancestor_id, unit_id),
    FOREIGN KEY (jurisdiction_id, ancestor_id) REFERENCES organisation.unit (jurisdiction_id, id),
    FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES organisation.unit (jurisdiction_id, id)
);
COMMENT ON TABLE organisation.unit_tree IS 'Each unit with itself and all above it';
CREATE INDEX unit_tree_upwards ON organisation.unit_tree (jurisdiction_id, unit_id);

CREATE VIEW organisation.published_area AS
SELECT jurisdiction_id, id AS area_id, code, name, name_en, kind, parent_id
FROM organisation.area;

CREATE VIEW organisation.published_unit AS
SELECT jurisdiction_id, id AS unit_id, code, name, short_name, name_en, area_id, kind, parent_id, active_from, active_until
FROM organisation.unit;

CREATE VIEW organisation.published_unit_tree AS
SELECT jurisdiction_id, ancestor_id, unit_id
FROM organisation.unit_tree;
