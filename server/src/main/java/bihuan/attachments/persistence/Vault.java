package bihuan.attachments.persistence;

import bihuan.attachments.AttachmentRefusal;
import bihuan.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Contents on disk, each once, under the name of its SHA-256: {@code <root>/ab/cd/abcd…}. A content that {@link #keep} has taken
 * over survives a crash: file and folders are synced before it returns.
 */
public final class Vault {
    private static final int BUFFER = 64 * 1024;

    private final Path root;
    private final Path incoming;

    public Vault(Path root) {
        this.root = root;
        this.incoming = root.resolve("incoming");
    }

    /** A content that has come in completely but is not kept yet. */
    public record Draft(Path file, String sha256, long size) {}

    /**
     * Reads a stream into a new file, at most {@code limit} bytes.
     *
     * @throws Refusal if there are more or none; nothing is left on disk then
     */
    public Draft receive(InputStream content, long limit) throws IOException {
        Files.createDirectories(incoming);
        Path file = incoming.resolve(UUID.randomUUID().toString());
        try {
            Draft draft = write(content, file, limit);
            if (draft.size() == 0) {
                throw Refusal.of(AttachmentRefusal.EMPTY);
            }
            return draft;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static Draft write(InputStream content, Path file, long limit) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw Refusal.of(AttachmentRefusal.TOO_LARGE).with("max", limit);
                }
                digest.update(buffer, 0, read);
                writeFully(channel, ByteBuffer.wrap(buffer, 0, read));
            }
            channel.force(true);
        }
        return new Draft(file, HexFormat.of().formatHex(digest.digest()), size);
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Takes a draft over; a content that is there already is not written again. */
    public void keep(Draft draft) throws IOException {
        Path file = path(draft.sha256());
        if (Files.exists(file) && Files.size(file) == draft.size()) {
            Files.delete(draft.file());
            return;
        }
        Path folder = file.getParent();
        if (folder == null) {
            throw new IllegalStateException("No folder of " + file);
        }
        Files.createDirectories(folder);
        Files.move(draft.file(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        for (Path made = folder; made != null && made.startsWith(root); made = made.getParent()) {
            sync(made);
        }
    }

    public void discard(Draft draft) throws IOException {
        Files.deleteIfExists(draft.file());
    }

    /** Whether a content is there and still gives its digest. */
    public boolean isIntact(String sha256) {
        MessageDigest digest = sha256();
        try (InputStream content = new DigestInputStream(Files.newInputStream(path(sha256)), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest()).equals(sha256);
        } catch (IOException e) {
            return false;
        }
    }

    /** Where the content lies. */
    public Path path(String sha256) {
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    public void delete(String sha256) throws IOException {
        Files.deleteIfExists(path(sha256));
    }

    /** All files below the root that nobody has written to since: kept contents by their SHA-256, and drafts left behind. */
    public void older(java.time.Instant than, Consumer<Path> visitor) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> isOlder(file, than)).forEach(visitor);
        }
    }

    public boolean isDraft(Path file) {
        return file.startsWith(incoming);
    }

    private static boolean isOlder(Path file, java.time.Instant than) {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(than);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
