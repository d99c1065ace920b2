package bihuan.house;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.testing.BihuanTest;
import bihuan.testing.OwnerDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code docs/personal-data.md} names every column that looks as if it could tell who somebody is, and none that is gone. */
@BihuanTest
class PersonalDataPageTest {
    /** Names of things and not of people. */
    private static final List<String> THINGS = List.of(
            "assignments.answer_template.name",
            "enterprises.contact.contact_id",
            "organisation.unit.name_en",
            "insight.saved_view.name",
            "organisation.unit.short_name",
            "issues.category.name",
            "organisation.area.name",
            "organisation.area.name_en",
            "organisation.post.name",
            "organisation.task_force.name",
            "organisation.unit.name",
            "indicators.system.name",
            "calendar.special_day.name");

    private static final String COLUMNS = """
            SELECT n.nspname || '.' || c.relname || '.' || a.attname
            FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r'
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname NOT IN ('public', 'platform', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'
              AND a.attnum > 0 AND NOT a.attisdropped
              AND a.attname ~ '(^|_)(name|phone|mobile|mail|email|address|addresses|device|person|contact|birth|gender|digest)'
              AND a.atttypid IN ('text'::regtype, 'text[]'::regtype, 'bytea'::regtype, 'jsonb'::regtype, 'uuid'::regtype)
            ORDER BY 1
            """;

    @Autowired
    OwnerDatabase database;

    @Test
    void namesEveryColumn() {
        String page = Sources.read(Sources.ROOT.resolve("docs/personal-data.md"));
        assertThat(database.sql(COLUMNS).query(String.class).list())
                .filteredOn(column -> !THINGS.contains(column))
                .filteredOn(column -> !column.endsWith("_digest") || column.contains("user_name"))
                .filteredOn(column -> !column.equals("organisation.posting.person_id"))
                .filteredOn(column -> !column.endsWith("task_force_member.person_id"))
                .allSatisfy(column -> assertThat(page).contains("`" + column + "`"));
    }
}
