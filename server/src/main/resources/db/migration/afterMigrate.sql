-- Grants to bihuan_app what it may do in the schemas of the modules: everything but changing the past.
-- Every schema that the owner of the migrations has made is a module's; ledger may only be added to and read.
DO $$
DECLARE
    module text;
    may text;
BEGIN
    FOR module IN
        SELECT nspname
        FROM pg_namespace
        WHERE nspname NOT IN ('public', 'information_schema')
          AND nspname NOT LIKE 'pg\_%'
        ORDER BY nspname
    LOOP
        may := CASE WHEN module = 'ledger' THEN 'SELECT, INSERT' ELSE 'SELECT, INSERT, UPDATE, DELETE' END;
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO bihuan_app', module);
        EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM bihuan_app', module);
        EXECUTE format('GRANT %s ON ALL TABLES IN SCHEMA %I TO bihuan_app', may, module);
        EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %I TO bihuan_app', module);
    END LOOP;
END
$$;

-- Row-level security: whatever a statement asks for, it sees and writes rows of the city that its work is about, whose number the
-- connection was told as bihuan.reach: -1 is all, nothing said is none. Asked once per statement, by built-in functions alone.
-- Views ask with the rights of who looks. The exceptions hold nothing that could be read, and RowSecurityTest knows their reasons.
DO $$
DECLARE
    kept regclass;
    reach CONSTANT text := $reach$
        jurisdiction_id = coalesce(
            (SELECT nullif(coalesce(nullif(current_setting('bihuan.reach', true), ''), '0')::integer, -1)),
            jurisdiction_id)
    $reach$;
BEGIN
    FOR kept IN
        SELECT c.oid
        FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'jurisdiction_id'
        WHERE c.relkind IN ('r', 'p')
          AND NOT c.relrowsecurity
          AND n.nspname || '.' || c.relname NOT IN
              ('issues.fingerprint', 'enterprises.name_pieces', 'platform.answered_request')
        ORDER BY c.oid
    LOOP
        EXECUTE format('CREATE POLICY within_reach ON %s USING (%s)', kept, reach);
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', kept);
    END LOOP;
    FOR kept IN
        SELECT c.oid
        FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = 'v'
          AND n.nspname <> 'information_schema'
          AND n.nspname NOT LIKE 'pg\_%'
          AND n.nspname <> 'public'
          AND NOT coalesce(c.reloptions, '{}') @> '{security_invoker=true}'
        ORDER BY c.oid
    LOOP
        EXECUTE format('ALTER VIEW %s SET (security_invoker = true)', kept);
    END LOOP;
END
$$;
