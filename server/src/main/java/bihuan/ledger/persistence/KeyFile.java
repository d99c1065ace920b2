package bihuan.ledger.persistence;

import bihuan.ledger.domain.Keys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Reads the keys of the ledger: hexadecimal, one a line, {@code #} begins a comment; the last one signs. To rotate, add a line. The file is
 * made on the first start, readable for its owner only.
 */
public final class KeyFile {
    private KeyFile() {}

    /** The keys in this file, which is made with a new key if it is not there. */
    public static Keys read(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return parse(Files.readAllLines(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger's key file cannot be read or made: " + file, e);
        }
    }

    /** The keys in this text, where commas separate them. */
    public static Keys parse(String text) {
        return parse(List.of(text.split(",")), "bihuan.ledger.key");
    }

    private static Keys parse(List<String> lines, String source) {
        List<byte[]> secrets = new ArrayList<>();
        for (String line : lines) {
            String key = line.replaceFirst("#.*", "").strip();
            if (!key.isEmpty()) {
                secrets.add(secret(key, source));
            }
        }
        return new Keys(secrets);
    }

    private static byte[] secret(String key, String source) {
        try {
            return HexFormat.of().parseHex(key.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Not a hexadecimal key in " + source);
        }
    }

    /** The text in this file, which is made with a new key if it is not there. */
    public static String readOrMake(Path file, Supplier<String> newKey) {
        try {
            if (!Files.exists(file)) {
                create(file, newKey.get());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The key file cannot be read or made: " + file, e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] secret = new byte[Keys.SHORTEST];
        new SecureRandom().nextBytes(secret);
        create(file, HexFormat.of().formatHex(secret));
    }

    /** Complete and on the disk before it has its name: a half-written key would be lost with all that it signed. */
    private static void create(Path file, String key) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path unnamed = Files.createTempFile(folder, "ledger", ".key");
        try (FileChannel channel = FileChannel.open(unnamed, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.US_ASCII.encode(key + "\n"));
            channel.force(true);
        }
        try {
            Files.createLink(file, unnamed);
        } catch (FileAlreadyExistsException anotherNode) {
            return;
        } finally {
            Files.delete(unnamed);
        }
    }
}
