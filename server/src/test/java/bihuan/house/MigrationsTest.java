package bihuan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    private static final String NAME = "V\\d{3}__[a-z0-9]+(_[a-z0-9]+)+\\.sql";

    @Test
    void areNamedByOneSentence() {
        assertThat(names().filter(name -> !name.matches(NAME) && !name.equals("afterMigrate.sql")))
                .as("names that are not V<three digits>__<a_sentence>.sql")
                .isEmpty();
    }

    @Test
    void haveEachItsOwnNumber() {
        assertThat(versioned().map(name -> name.substring(0, 4))).doesNotHaveDuplicates();
    }

    /** Two branches that both add a migration meet in this file when they are merged, and not in production. */
    @Test
    void endWithTheOneThatTheHeadFileNames() {
        String last = versioned().max(Comparator.naturalOrder()).orElseThrow();
        assertThat(Sources.read(Sources.MIGRATIONS.resolve("HEAD")).strip())
                .as("db/migration/HEAD names the last migration")
                .isEqualTo(last);
    }

    private static Stream<String> versioned() {
        return names().filter(name -> name.startsWith("V"));
    }

    private static Stream<String> names() {
        List<Path> files = Sources.files(Sources.MIGRATIONS, ".sql");
        return files.stream().map(file -> file.getFileName().toString());
    }
}
