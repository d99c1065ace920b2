package bihuan.platform.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Copies a data folder while the server works: the database by PostgreSQL's own protocol of an online backup (pg_backup_start,
 * copy, pg_backup_stop, write-ahead log), then the files, of which a backup may have more than the database knows but never fewer; the
 * witness of the ledger before it, for it may have seen less than the database holds but never more.
 * The keys go to another place: who finds the backup cannot open what is sealed in it.
 *
 * <p>Layout: {@code database/}, {@code attachments/}, {@code ledger-witness.log}, {@code SHA256SUMS}, which is written last.
 */
public final class Backup {
    /** What PostgreSQL makes anew. */
    private static final Set<String> NOT_COPIED = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans",
            "backup_label",
            "tablespace_map");

    private final Path data;
    private final Path backup;
    private final Manifest manifest = new Manifest();

    private Backup(Path data, Path backup) {
        this.data = data;
        this.backup = backup;
    }

    /** What was copied. */
    public record Done(int files, Path folder) {}

    /**
     * Backs a data folder up.
     *
     * @param to a folder that is not there yet
     * @param keysTo where the keys go, {@code null} to leave them out
     */
    public static Done make(Path data, Path to, @Nullable Path keysTo) {
        try {
            if (!Folders.isFree(to)) {
                throw new BackupTrouble("The folder " + to + " is not empty; a backup needs one of its own.");
            }
            Files.createDirectories(to);
            Backup backup = new Backup(data.toRealPath(), to.toRealPath());
            backup.copyFile("ledger-witness.log");
            backup.copyDatabase();
            backup.copyTree(backup.data.resolve("attachments"), "attachments/", Set.of("incoming"));
            backup.manifest.write(backup.backup);
            if (keysTo != null) {
                Folders.copyFiles(backup.data.resolve("keys"), keysTo);
            }
            return new Done(backup.manifest.size(), backup.backup);
        } catch (IOException | SQLException e) {
            throw new BackupTrouble("The backup failed: " + e.getMessage(), e);
        }
    }

    private void copyDatabase() throws IOException, SQLException {
        Path cluster = data.resolve("postgres");
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            throw new BackupTrouble(
                    "There is no database in " + data
                            + ". One of your own (BIHUAN_DATABASE_URL) is backed up with pg_basebackup or pg_dump, see docs/operations.md.");
        }
        if (!Files.exists(cluster.resolve("postmaster.pid"))) {
            throw new BackupTrouble("The server of " + data + " does not run. Start it, or copy the folder as it is.");
        }
        try (Connection connection = connect(cluster);
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('bihuan', true)");
            copyTree(cluster, "database/", NOT_COPIED);
            String label;
            try (ResultSet stopped = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
                stopped.next();
                label = stopped.getString(1);
            }
            Files.writeString(backup.resolve("database/backup_label"), label);
            manifest.note(backup, "database/backup_label");
            copyTree(cluster.resolve("pg_wal"), "database/pg_wal/", Set.of("archive_status", "summaries"));
            requireFirstLog(label);
        }
    }

    /** Without the log of the moment at which the copy began, what was copied cannot be made whole. */
    private void requireFirstLog(String label) {
        String first = label.lines().findFirst().orElse("");
        String log = first.substring(first.indexOf("file ") + 5, first.indexOf(')'));
        if (!Files.exists(backup.resolve("database/pg_wal").resolve(log))) {
            throw new BackupTrouble(
                    "The log " + log + " was recycled while the database was copied: try again at a quieter hour.");
        }
    }

    private static Connection connect(Path cluster) throws IOException, SQLException {
        List<String> process = Files.readAllLines(cluster.resolve("postmaster.pid"), StandardCharsets.UTF_8);
        String password = Files.readString(cluster.resolve("bihuan.password")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + process.get(3).strip() + "/postgres", "bihuan", password);
    }

    private void copyTree(Path from, String as, Set<String> without) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : (Iterable<Path>) entries.sorted()::iterator) {
                String name = entry.getFileName().toString();
                if (without.contains(name) || name.startsWith("pgsql_tmp")) {
                    continue;
                }
                if (Files.isDirectory(entry)) {
                    Files.createDirectories(backup.resolve(as + name));
                    copyTree(entry, as + name + "/", Set.of());
                } else {
                    manifest.copy(entry, backup, as + name);
                }
            }
        }
    }

    private void copyFile(String name) throws IOException {
        if (Files.exists(data.resolve(name))) {
            manifest.copy(data.resolve(name), backup, name);
        }
    }
}
