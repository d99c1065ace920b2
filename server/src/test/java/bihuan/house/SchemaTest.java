package bihuan.house;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.testing.BihuanTest;
import bihuan.testing.OwnerDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the database itself says about the schemas of the modules. */
@BihuanTest
class SchemaTest {
    private static final String FOREIGN_KEYS = """
            SELECT DISTINCT source.nspname AS "from", target.nspname AS "to", c.conname AS name
            FROM pg_constraint c
            JOIN pg_class s ON s.oid = c.conrelid
            JOIN pg_namespace source ON source.oid = s.relnamespace
            JOIN pg_class t ON t.oid = c.confrelid
            JOIN pg_namespace target ON target.oid = t.relnamespace
            WHERE c.contype = 'f'
            ORDER BY 1, 2, 3
            """;

    private static final String VIEWS = """
            SELECT DISTINCT view_schema AS "from", table_schema AS "to", table_name::text AS name
            FROM information_schema.view_table_usage
            WHERE view_schema <> table_schema AND view_schema NOT IN ('public', 'pg_catalog', 'information_schema')
            ORDER BY 1, 2, 3
            """;

    private static final String KEYS_WITHOUT_JURISDICTION = """
            SELECT n.nspname || '.' || t.relname
            FROM pg_class t
            JOIN pg_namespace n ON n.oid = t.relnamespace
            LEFT JOIN pg_index i ON i.indrelid = t.oid AND i.indisprimary
            LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[0]
            WHERE t.relkind IN ('r', 'p') AND NOT t.relispartition
              AND n.nspname NOT IN ('public', 'platform', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'
              AND a.attname IS DISTINCT FROM 'jurisdiction_id'
            ORDER BY 1
            """;

    private static final String MAY_CHANGE_THE_PAST = """
            SELECT n.nspname || '.' || t.relname
            FROM pg_class t
            JOIN pg_namespace n ON n.oid = t.relnamespace
            WHERE n.nspname = 'ledger' AND t.relkind IN ('r', 'p')
              AND (has_table_privilege('bihuan_app', t.oid, 'UPDATE') OR has_table_privilege('bihuan_app', t.oid, 'DELETE')
                   OR has_table_privilege('bihuan_app', t.oid, 'TRUNCATE'))
            """;

    @Autowired
    OwnerDatabase database;

    record Arrow(String from, String to, String name) {}

    @Test
    void foreignKeysPointOnlyDownwards() {
        List<Arrow> keys = database.sql(FOREIGN_KEYS).query(Arrow.class).list();
        assertThat(keys).filteredOn(key -> !Arrows.allow(key.from(), key.to())).isEmpty();
    }

    @Test
    void viewsReadOtherModulesOnlyThroughTheirPublishedViews() {
        List<Arrow> views = database.sql(VIEWS).query(Arrow.class).list();
        assertThat(views)
                .filteredOn(view ->
                        !Arrows.allow(view.from(), view.to()) || !view.name().startsWith("published_"))
                .isEmpty();
    }

    @Test
    void everyKeyBeginsWithTheJurisdiction() {
        assertThat(database.sql(KEYS_WITHOUT_JURISDICTION).query(String.class).list())
                .as("tables whose primary key does not begin with jurisdiction_id")
                .isEmpty();
    }

    @Test
    void theApplicationCannotChangeTheLedger() {
        assertThat(database.sql(MAY_CHANGE_THE_PAST).query(String.class).list()).isEmpty();
    }
}
