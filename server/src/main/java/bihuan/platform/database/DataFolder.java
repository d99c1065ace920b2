package bihuan.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The data folder while it is ours: one living process at a time, told by a file lock that dies with the process. */
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** @throws PostgresTrouble if another living process has it */
    static DataFolder take(Path folder) {
        try {
            Path path = Files.createDirectories(folder).toRealPath();
            FileChannel channel =
                    FileChannel.open(path.resolve("bihuan.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new PostgresTrouble(
                        "The data folder " + path + " is in use by another Bihuan process.",
                        "Stop that process, or choose another folder with --bihuan.data=FOLDER.");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new PostgresTrouble(
                    "The data folder " + folder.toAbsolutePath() + " cannot be used: " + e + ".",
                    "Give this user the right to write there, or choose another folder with --bihuan.data=FOLDER.",
                    e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** What the database server keeps. */
    Path cluster() {
        return path.resolve("postgres");
    }

    /** The unpacked programs of the database server. */
    Path programs() {
        return path.resolve("program");
    }

    /** What the database server writes about itself, one file per day of the month. */
    Path logs() {
        return path.resolve("logs");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
