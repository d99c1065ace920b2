package bihuan.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.platform.database.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was acknowledged before a backup is there after a restore on another machine. */
class BackupTest {
    @TempDir
    Path folder;

    private static JdbcClient connect(EmbeddedPostgres postgres) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(postgres.url());
        dataSource.setUser(postgres.user());
        dataSource.setPassword(postgres.password());
        return JdbcClient.create(dataSource);
    }

    private Path running() throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("attachments/ab/cd"));
        Files.createDirectories(data.resolve("keys"));
        Files.writeString(data.resolve("attachments/ab/cd/abcd"), "a file");
        Files.writeString(data.resolve("keys/master.keys"), "k1 secret");
        Files.writeString(data.resolve("ledger-witness.log"), "1 1 1 1\n");
        return data;
    }

    @Test
    void bringsEverythingBackWhileTheServerGoesOn() throws IOException {
        Path data = running();
        Path backup = folder.resolve("backup");
        Path keys = folder.resolve("keys-elsewhere");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            connect(postgres).sql("CREATE TABLE kept (number int)").update();
            connect(postgres)
                    .sql("INSERT INTO kept SELECT generate_series(1, 100000)")
                    .update();
            Backup.make(data, backup, keys);
            connect(postgres).sql("INSERT INTO kept VALUES (-1)").update();
        }
        assertThat(backup.resolve("keys")).doesNotExist();

        Path restored = folder.resolve("restored");
        Restore.into(restored, backup, keys);
        assertThat(restored.resolve("attachments/ab/cd/abcd")).hasContent("a file");
        assertThat(restored.resolve("keys/master.keys")).hasContent("k1 secret");
        assertThat(restored.resolve("ledger-witness.log")).exists();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(restored)) {
            assertThat(connect(postgres)
                            .sql("SELECT count(*) FROM kept WHERE number > 0")
                            .query(Long.class)
                            .single())
                    .isEqualTo(100_000);
        }
    }

    @Test
    void refusesADamagedBackupAndAFolderWithSomethingInIt() throws IOException {
        Path data = running();
        Path backup = folder.resolve("backup");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertThat(postgres.url()).isNotBlank();
            Backup.make(data, backup, null);
            assertThatThrownBy(() -> Backup.make(data, backup, null)).hasMessageContaining("not empty");
        }
        assertThatThrownBy(() -> Restore.into(data, backup, null)).hasMessageContaining("not empty");
        Files.writeString(backup.resolve("attachments/ab/cd/abcd"), "another file");
        assertThatThrownBy(() -> Restore.into(folder.resolve("restored"), backup, null))
                .isInstanceOf(BackupTrouble.class)
                .hasMessageContaining("damaged");
        Files.delete(backup.resolve("SHA256SUMS"));
        assertThatThrownBy(() -> Restore.into(folder.resolve("restored"), backup, null))
                .hasMessageContaining("no complete backup");
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> Backup.make(folder, folder.resolve("backup"), null))
                .hasMessageContaining("no database");
    }
}
