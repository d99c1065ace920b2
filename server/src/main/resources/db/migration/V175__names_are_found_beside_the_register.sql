-- The pieces of names lie beside the register: under row-level security no index serves an operator that is not leakproof, and @> of
-- arrays is none.
CREATE TABLE enterprises.name_pieces (
    jurisdiction_id integer NOT NULL,
    enterprise_id   uuid    NOT NULL,
    grams           text[]  NOT NULL,
    PRIMARY KEY (jurisdiction_id, enterprise_id),
    FOREIGN KEY (jurisdiction_id, enterprise_id) REFERENCES enterprises.enterprise (jurisdiction_id, enterprise_id)
);

COMMENT ON COLUMN enterprises.name_pieces.grams IS 'single characters and pairs of neighbouring characters of the name: finds Chinese names by any piece';

INSERT INTO enterprises.name_pieces (jurisdiction_id, enterprise_id, grams)
SELECT jurisdiction_id, enterprise_id, name_grams
FROM enterprises.enterprise;

CREATE INDEX name_by_piece ON enterprises.name_pieces USING gin (jurisdiction_id, grams);

ALTER TABLE enterprises.enterprise
    DROP COLUMN name_grams;
