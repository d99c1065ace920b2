package bihuan.attachments.domain;

import bihuan.attachments.AttachmentRefusal;
import bihuan.kernel.Refusal;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A file name that cannot do harm: no path, no control or formatting characters, no half surrogates, at most 200 characters;
 * Chinese and rare characters stay.
 *
 * @param value the cleaned name, with its extension
 */
public record FileName(String value) {
    private static final int LONGEST = 200;
    private static final int LONGEST_EXTENSION = 10;

    /**
     * Cleans what a sender calls his file.
     *
     * @throws Refusal if no name with an extension is left
     */
    public static FileName clean(String raw) {
        String normal = Normalizer.normalize(raw, Normalizer.Form.NFC).replace('\\', '/');
        String last = normal.substring(normal.lastIndexOf('/') + 1);
        StringBuilder kept = new StringBuilder();
        last.codePoints().filter(FileName::harmless).forEach(kept::appendCodePoint);
        String name = shorten(kept.toString().strip().replaceFirst("^\\.+", "").replaceFirst("[. ]+$", ""));
        FileName cleaned = new FileName(name);
        if (cleaned.extension().isEmpty() || name.startsWith(".")) {
            throw Refusal.of(AttachmentRefusal.BAD_NAME).at("/name");
        }
        return cleaned;
    }

    /** Lower case without the dot; empty if there is none. */
    public String extension() {
        int dot = value.lastIndexOf('.');
        boolean has = dot > 0 && value.length() - dot - 1 <= LONGEST_EXTENSION;
        return has ? value.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean harmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> "<>:\"|?*".indexOf(codePoint) < 0;
        };
    }

    private static String shorten(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot - 1 <= LONGEST_EXTENSION ? name.substring(dot) : "";
        int room = LONGEST - extension.codePointCount(0, extension.length());
        return name.substring(0, name.offsetByCodePoints(0, room)) + extension;
    }
}
