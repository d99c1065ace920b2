-- Of which city the rows are that this connection may touch: its number, -1 for all, NULL for none. Said before each statement whose
-- work lies in another city than the one before; afterMigrate.sql puts it under every table.
CREATE FUNCTION platform.reach() RETURNS integer
LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('bihuan.reach', true), '')::integer;
