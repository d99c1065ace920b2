package bihuan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import bihuan.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class DurabilityTest {
    @TempDir
    Path folder;

    @Test
    void syncsWhatItAcknowledges() {
        try (EmbeddedPostgres postgres = start()) {
            JdbcClient database = connect(postgres);
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(database.sql("SHOW " + setting).query(String.class).single())
                        .as(setting)
                        .isEqualTo("on");
            }
        }
    }

    @Test
    void knowsChineseWordsAndListensToThisMachineOnly() {
        try (EmbeddedPostgres postgres = start()) {
            JdbcClient database = connect(postgres);
            database.sql("CREATE EXTENSION pg_trgm").update();
            assertThat(database.sql("SELECT cardinality(show_trgm('营商环境'))")
                            .query(Integer.class)
                            .single())
                    .isPositive();
            assertThat(database.sql("SHOW server_encoding").query(String.class).single())
                    .isEqualTo("UTF8");
            assertThat(database.sql("SHOW listen_addresses").query(String.class).single())
                    .isEqualTo("127.0.0.1");
        }
    }

    @Test
    void keepsItsDataOverARestart() {
        try (EmbeddedPostgres postgres = start()) {
            keep(postgres, 1);
        }
        try (EmbeddedPostgres postgres = start()) {
            assertThat(kept(postgres)).containsExactly(1);
        }
    }

    @Test
    void isStartedAgainWithItsDataWhenItIsKilled() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            keep(postgres, 1);
            server().destroyForcibly();
            assertThat(keptSoon(postgres)).containsExactly(1);
        }
    }

    @Test
    void takesOverFromAProcessThatWasKilled() throws Exception {
        Process other = anotherBihuan();
        server();
        other.destroyForcibly().waitFor();
        long orphan = server().pid();
        try (EmbeddedPostgres postgres = start()) {
            assertThat(kept(postgres)).containsExactly(7);
            assertThat(server().pid()).isNotEqualTo(orphan);
        }
    }

    @Test
    void survivesTheProcessNumberOfAKilledServerBeingGivenToAnotherProgram() throws Exception {
        start().close();
        Files.writeString(
                folder.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n/elsewhere\n");
        try (EmbeddedPostgres postgres = start()) {
            keep(postgres, 1);
        }
    }

    @Test
    void refusesAFolderThatAnotherProcessUses() {
        EmbeddedPostgres postgres = start();
        try (postgres) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(PostgresTrouble.class)
                    .hasMessageEndingWith("is in use by another Bihuan process.");
        }
    }

    @Test
    void refusesAFolderOfAnotherVersionInOneSentence() throws Exception {
        start().close();
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "15\n");
        assertThatThrownBy(this::start).isInstanceOfSatisfying(PostgresTrouble.class, trouble -> {
            FailureAnalysis words = new PostgresTroubleAnalyzer().analyze(trouble);
            assertThat(words.getDescription()).contains("was made by PostgreSQL 15, and this is PostgreSQL 18.");
            assertThat(words.getAction()).contains("--bihuan.data=FOLDER");
        });
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(DataFolder.take(folder), TestDatabase.PROGRAMS, true);
    }

    private Process anotherBihuan() throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherBihuan.class.getName(),
                        folder.toString(),
                        TestDatabase.PROGRAMS.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader words =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(words.lines().anyMatch("ready"::equals)).as("it gets ready").isTrue();
        return process;
    }

    private ProcessHandle server() throws Exception {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                        .getFirst()))
                .orElseThrow();
    }

    static void keep(EmbeddedPostgres postgres, int number) {
        JdbcClient database = connect(postgres);
        database.sql("CREATE TABLE kept (number int)").update();
        database.sql("INSERT INTO kept VALUES (:number)")
                .param("number", number)
                .update();
    }

    private static List<Integer> kept(EmbeddedPostgres postgres) {
        return connect(postgres)
                .sql("SELECT number FROM kept")
                .query(Integer.class)
                .list();
    }

    private static List<Integer> keptSoon(EmbeddedPostgres postgres) {
        return await().atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .until(() -> kept(postgres), rows -> true);
    }

    private static JdbcClient connect(EmbeddedPostgres postgres) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(postgres.url());
        dataSource.setUser(postgres.user());
        dataSource.setPassword(postgres.password());
        return JdbcClient.create(dataSource);
    }
}
