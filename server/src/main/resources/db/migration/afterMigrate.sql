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
