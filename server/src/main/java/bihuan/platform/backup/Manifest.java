package bihuan.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which files a backup has, each with its SHA-256; kept as lines {@code sha256  path}, as {@code sha256sum -c} reads them. */
final class Manifest {
    static final String FILE = "SHA256SUMS";

    private final Map<String, String> digests = new TreeMap<>();

    /** Copies a file of the source into the backup and notes what was copied; one that vanished meanwhile was not needed. */
    void copy(Path from, Path backup, String as) throws IOException {
        Path to = backup.resolve(as);
        Files.createDirectories(to.getParent());
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(from), sha256());
                OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            in.transferTo(out);
            digests.put(as, HexFormat.of().formatHex(in.getMessageDigest().digest()));
        } catch (NoSuchFileException gone) {
            Files.deleteIfExists(to);
        }
    }

    void note(Path backup, String as) throws IOException {
        digests.put(as, digest(backup.resolve(as)));
    }

    int size() {
        return digests.size();
    }

    void write(Path backup) throws IOException {
        List<String> lines = new ArrayList<>();
        digests.forEach((path, digest) -> lines.add(digest + "  " + path));
        Files.write(backup.resolve(FILE), lines, StandardOpenOption.CREATE_NEW, StandardOpenOption.DSYNC);
    }

    /** @throws BackupTrouble if a file is missing or is not what it was */
    static List<String> verified(Path backup) throws IOException {
        if (!Files.exists(backup.resolve(FILE))) {
            throw new BackupTrouble("There is no complete backup in " + backup + ": " + FILE + " is missing.");
        }
        List<String> paths = new ArrayList<>();
        try (Stream<String> lines = Files.lines(backup.resolve(FILE))) {
            for (String line : (Iterable<String>) lines::iterator) {
                String path = line.substring(66);
                if (!Files.exists(backup.resolve(path))
                        || !digest(backup.resolve(path)).equals(line.substring(0, 64))) {
                    throw new BackupTrouble(
                            "The backup is damaged: " + backup.resolve(path) + " is not what was backed up.");
                }
                paths.add(path);
            }
        }
        return paths;
    }

    private static String digest(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
