CREATE SCHEMA enterprises;

CREATE TABLE enterprises.enterprise (
    jurisdiction_id integer NOT NULL,
    enterprise_id uuid NOT NULL,
    credit_code text NOT NULL,
    name text NOT NULL,
    name_grams text[] NOT NULL,
    area_id uuid,
    address text,
    industry text,
    size_class text,
    monitored boolean NOT NULL,
    registered_capital bigint,
    staff integer,
    tags text[] NOT NULL,
    version integer NOT NULL,
    registered_at timestamptz NOT NULL,
    PRIMARY KEY (jurisdiction_id, enterprise_id)
);

COMMENT ON COLUMN enterprises.enterprise.name_grams IS 'single characters and pairs of neighbouring characters of the name: finds Chinese names by any piece';

CREATE UNIQUE INDEX enterprise_credit_code ON enterprises.enterprise (jurisdiction_id, credit_code);
CREATE INDEX enterprise_by_name ON enterprises.enterprise (jurisdiction_id, name COLLATE "C", enterprise_id);
CREATE INDEX enterprise_by_piece_of_name ON enterprises.enterprise USING gin (jurisdiction_id, name_grams);
CREATE INDEX enterprise_by_area ON enterprises.enterprise (jurisdiction_id, area_id, name COLLATE "C", enterprise_id);
CREATE INDEX enterprise_monitored ON enterprises.enterprise (jurisdiction_id, name COLLATE "C", enterprise_id) WHERE monitored;

CREATE TABLE enterprises.contact (
    jurisdiction_id integer NOT NULL,
    enterprise_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    name text NOT NULL,
    phone text NOT NULL,
    position text,
    salt bytea NOT NULL,
    added_at timestamptz NOT NULL,
    PRIMARY KEY (jurisdiction_id, enterprise_id, contact_id),
    FOREIGN KEY (jurisdiction_id, enterprise_id) REFERENCES enterprises.enterprise (jurisdiction_id, enterprise_id)
);

CREATE INDEX contact_by_phone ON enterprises.contact (jurisdiction_id, phone);

CREATE VIEW enterprises.published_enterprise AS
SELECT jurisdiction_id, enterprise_id, credit_code, name, area_id, industry, size_class, monitored
FROM enterprises.enterprise;
