CREATE SCHEMA demo;

CREATE TABLE demo.played (
    jurisdiction_id integer NOT NULL,
    played_at timestamptz NOT NULL,
    PRIMARY KEY (jurisdiction_id)
);

COMMENT ON TABLE demo.played IS 'The invented past was played for this jurisdiction, in the transaction that wrote this row.';

-- The year is one transaction into empty tables, whose plans would be made for empty tables: it asks for statistics on the way.
-- ANALYZE needs the owner of the tables, whom the application is not.
CREATE FUNCTION demo.take_statistics() RETURNS void
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog
AS $$
BEGIN
    ANALYZE;
END
$$;
