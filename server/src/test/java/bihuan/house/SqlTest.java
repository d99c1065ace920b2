package bihuan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A module's SQL names its own tables, and of a module that it may call the views {@code published_*}; nothing else. */
class SqlTest {
    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"\\R(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern ONE_LINER =
            Pattern.compile("\"((?:SELECT|INSERT|UPDATE|DELETE|WITH|TRUNCATE|CALL|COPY) [^\"\\n]*)\"");
    private static final Pattern STATEMENT = Pattern.compile(
            "\\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH|TRUNCATE|COPY|CREATE|ALTER|CALL)\\s.*", Pattern.DOTALL);
    private static final Pattern CONSTANT =
            Pattern.compile("static final String [A-Z0-9_]+ =\\s*(?:[A-Z0-9_]+ \\+\\s*)*$");
    private static final Pattern PLACE = Pattern.compile(
            "(?i)\\b(?:FROM|JOIN|INTO|UPDATE|TABLE|ONLY|REFERENCES|ON|USING|VIEW|COPY|EXISTS)\\s+([a-z_]+)\\.([a-z_]+)");

    /** A schema and something in it, as SQL writes it. */
    record Name(String schema, String table) {
        @Override
        public String toString() {
            return schema + "." + table;
        }
    }

    @Test
    void namesNoTableOfAnotherModule() {
        assertThat(Sources.modules().stream().flatMap(SqlTest::trespasses))
                .as("SQL that reaches into another module: ask its door or one of its published_ views")
                .isEmpty();
    }

    @Test
    void standsInNamedConstantsOfPersistence() {
        assertThat(Sources.files(Sources.JAVA, ".java").stream()
                        .filter(file -> !Sources.shown(file).contains("/platform/"))
                        .flatMap(SqlTest::hiddenStatements))
                .as("SQL that is no static final constant of a class in persistence")
                .isEmpty();
    }

    @Test
    void ofMigrationsStaysInOneSchema() {
        assertThat(Sources.files(Sources.MIGRATIONS, ".sql").stream()
                        .filter(file -> file.getFileName().toString().startsWith("V"))
                        .flatMap(SqlTest::migrationTrespasses))
                .as("migrations that change or read another module's tables")
                .isEmpty();
    }

    private static Stream<String> trespasses(Path module) {
        String owner = module.getFileName().toString();
        return Sources.files(module, ".java").stream()
                .flatMap(file -> statements(Sources.read(file))
                        .flatMap(SqlTest::names)
                        .filter(name -> !isAllowed(owner, name))
                        .map(name -> Sources.shown(file) + ": " + name));
    }

    private static Stream<String> hiddenStatements(Path file) {
        String text = Sources.read(file);
        boolean persistence = Sources.shown(file).contains("/persistence/");
        return TEXT_BLOCK
                .matcher(text)
                .results()
                .filter(block -> STATEMENT.matcher(block.group(1)).matches())
                .filter(block -> !persistence
                        || !CONSTANT.matcher(text.substring(0, block.start())).find())
                .map(block -> Sources.shown(file) + ": "
                        + block.group(1).strip().lines().findFirst().orElse(""));
    }

    private static Stream<String> migrationTrespasses(Path file) {
        String text = Sources.read(file).replaceAll("(?m)--.*$", "");
        Set<String> changed = new TreeSet<>();
        Pattern.compile(
                        "(?i)\\b(?:CREATE|ALTER)\\s+(?:UNLOGGED\\s+)?(?:OR\\s+REPLACE\\s+)?(?:TABLE|VIEW|SCHEMA|FUNCTION|SEQUENCE|TYPE)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?([a-z_]+)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(Sources.moduleNames()::contains)
                .forEach(changed::add);
        if (changed.size() > 1) {
            return Stream.of(Sources.shown(file) + " changes " + changed);
        }
        return changed.stream()
                .flatMap(owner -> names(text)
                        .filter(name -> !isAllowed(owner, name) && !isReference(text, owner, name))
                        .map(name -> Sources.shown(file) + ": " + name));
    }

    /** A foreign key may point downwards. */
    private static boolean isReference(String text, String owner, Name name) {
        return Arrows.allow(owner, name.schema())
                && Pattern.compile("(?i)REFERENCES\\s+" + name).matcher(text).find()
                && !Pattern.compile("(?i)(FROM|JOIN)\\s+" + name + "\\b")
                        .matcher(text)
                        .find();
    }

    private static boolean isAllowed(String owner, Name name) {
        return name.schema().equals(owner)
                || (name.table().startsWith("published_") && Arrows.allow(owner, name.schema()));
    }

    private static Stream<String> statements(String java) {
        List<Pattern> literals = List.of(TEXT_BLOCK, ONE_LINER);
        return literals.stream()
                .flatMap(literal -> literal.matcher(java).results().map(found -> found.group(1)));
    }

    private static Stream<Name> names(String sql) {
        List<String> modules = Sources.moduleNames();
        return PLACE.matcher(sql)
                .results()
                .map(found -> new Name(found.group(1), found.group(2)))
                .filter(name -> modules.contains(name.schema()));
    }
}
