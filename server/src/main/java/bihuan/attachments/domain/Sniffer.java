package bihuan.attachments.domain;

import bihuan.attachments.AttachmentRefusal;
import bihuan.kernel.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/** Finds out from the content what a file is, and whether it is what its name says. */
public final class Sniffer {
    private static final int HEAD = 64 * 1024;
    private static final String MACROS = "vbaProject.bin";

    private final Tika tika = new Tika();

    /**
     * The kind of the file.
     *
     * @throws Refusal if its extension is on no list or its content is something else
     */
    public FileKind kindOf(FileName name, Path content) throws IOException {
        FileKind kind = announced(name);
        byte[] head = head(content);
        if (!kind.looksLike(tika.detect(head)) || !inside(kind, head, content)) {
            throw Refusal.of(AttachmentRefusal.CONTENT_DISAGREES).at("/name").with("extension", name.extension());
        }
        return kind;
    }

    /** The kind that the name announces, before any content is seen. */
    public static FileKind announced(FileName name) {
        return FileKind.ofExtension(name.extension())
                .orElseThrow(() -> Refusal.of(AttachmentRefusal.TYPE_NOT_ALLOWED)
                        .at("/name")
                        .with("extension", name.extension())
                        .with("allowed", FileKind.allowed()));
    }

    private static boolean inside(FileKind kind, byte[] head, Path content) throws IOException {
        return switch (kind.container()) {
            case NONE -> true;
            case TEXT -> isText(head);
            case ZIP -> zipHolds(kind.inside(), content);
            case OLE -> compoundHolds(kind.inside(), content);
        };
    }

    private static byte[] head(Path content) throws IOException {
        try (InputStream in = Files.newInputStream(content)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean isText(byte[] head) {
        for (byte b : head) {
            boolean control = b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f';
            if (control) {
                return false;
            }
        }
        return decodes(head, StandardCharsets.UTF_8) || decodes(head, Charset.forName("GB18030"));
    }

    /** A character that is cut off at the end does no harm. */
    private static boolean decodes(byte[] head, Charset charset) {
        CharBuffer characters = CharBuffer.allocate(head.length + 1);
        return !charset.newDecoder()
                .decode(ByteBuffer.wrap(head), characters, false)
                .isError();
    }

    /** Office files with macros do not carry the extensions that are kept, so one that does is disguised. */
    private static boolean zipHolds(List<String> names, Path content) throws IOException {
        try (ZipFile zip = new ZipFile(content.toFile())) {
            boolean macros = zip.stream().map(ZipEntry::getName).anyMatch(name -> name.endsWith(MACROS));
            boolean holds = zip.stream()
                    .map(ZipEntry::getName)
                    .anyMatch(name -> names.stream().anyMatch(name::startsWith));
            return holds && !macros;
        } catch (ZipException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Looks for the name of a stream as the directory of a compound file writes it, in UTF-16. */
    private static boolean compoundHolds(List<String> names, Path content) throws IOException {
        for (String name : names) {
            byte[] directoryEntry = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
            if (contains(content, directoryEntry)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(Path content, byte[] wanted) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(content), HEAD)) {
            byte[] window = new byte[wanted.length];
            long read = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                window[(int) (read++ % window.length)] = (byte) b;
                if (read >= window.length && matches(window, read, wanted)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean matches(byte[] ring, long read, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (ring[(int) ((read + i) % ring.length)] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
