package bihuan.identity.application;

import bihuan.identity.domain.MasterKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The master keys in a file that only its owner reads; made with one key if it is not there. */
final class MasterKeyFile {
    private MasterKeyFile() {}

    static MasterKeys read(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return MasterKeys.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the master keys in " + file, e);
        }
    }

    /** Adds a new key, which is the current one from then on. */
    static MasterKeys addKey(Path file) {
        MasterKeys before = read(file);
        try {
            Files.writeString(
                    file,
                    MasterKeys.newLine("k" + (before.names().size() + 1)),
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
            return MasterKeys.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the master keys in " + file, e);
        }
    }

    /** Complete and on the disk before it has its name: a half-written key would be lost with all that it wraps. */
    private static void create(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path unnamed = Files.createTempFile(folder, "master", ".keys");
        Files.writeString(unnamed, MasterKeys.newLine("k1"), StandardOpenOption.DSYNC);
        try {
            Files.createLink(file, unnamed);
        } catch (FileAlreadyExistsException anotherNode) {
            return;
        } finally {
            Files.delete(unnamed);
        }
    }
}
