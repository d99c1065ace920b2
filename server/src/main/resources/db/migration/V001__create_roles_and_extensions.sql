-- The application works as bihuan_app, which owns nothing: what it may do is granted table by table in afterMigrate.sql.
-- Roles belong to the whole server, so that another database of the same server may have made this one already.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'bihuan_app') THEN
        CREATE ROLE bihuan_app NOLOGIN;
    END IF;
    EXECUTE format('GRANT bihuan_app TO %I', current_user);
END
$$;

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- Only servers that preload pg_stat_statements have a use for it, and only some users may create it.
DO $$
BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_stat_statements;
EXCEPTION
    WHEN OTHERS THEN
        RAISE NOTICE 'pg_stat_statements is not available: %', SQLERRM;
END
$$;
