package bihuan.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a data folder from a backup whose every file is what it was; the server then recovers the database from its log. */
public final class Restore {
    /** Folders that PostgreSQL expects, though a backup has nothing in them. */
    private static final List<String> EMPTY_FOLDERS = List.of(
            "pg_wal/archive_status",
            "pg_wal/summaries",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans",
            "pg_commit_ts",
            "pg_twophase",
            "pg_tblspc",
            "pg_stat",
            "pg_logical/snapshots",
            "pg_logical/mappings");

    private Restore() {}

    /**
     * Restores.
     *
     * @param data a folder that is not there or empty
     * @param keys where the keys of that installation are, {@code null} if the environment names them
     * @return how many files there are
     */
    public static int into(Path data, Path backup, @Nullable Path keys) {
        try {
            if (!Folders.isFree(data)) {
                throw new BackupTrouble(
                        "The folder " + data + " is not empty; nothing is ever restored over something.");
            }
            List<String> files = Manifest.verified(backup);
            for (String file : files) {
                Path to = data.resolve(file.replaceFirst("^database/", "postgres/"));
                Files.createDirectories(to.getParent());
                Files.copy(backup.resolve(file), to);
            }
            prepareCluster(data.resolve("postgres"));
            if (keys != null) {
                Folders.copyFiles(keys, data.resolve("keys"));
            }
            return files.size();
        } catch (IOException e) {
            throw new BackupTrouble("The restore failed: " + e.getMessage(), e);
        }
    }

    private static void prepareCluster(Path cluster) throws IOException {
        for (String folder : EMPTY_FOLDERS) {
            Files.createDirectories(cluster.resolve(folder));
        }
        if (cluster.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
