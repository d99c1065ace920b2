package bihuan.issues.domain;

import bihuan.issues.IssueRefusal;
import bihuan.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What text is acceptable: any script and emoji, but nothing that a database or a reader cannot hold. Lengths are in code points. */
public final class Wording {
    private static final int TITLE = 40;
    private static final int MOST = 10_000;

    private Wording() {}

    /** The text of an issue, trimmed. */
    public static String text(String text) {
        return required(text, MOST, "/text");
    }

    /** A text that must be there, trimmed. */
    public static String required(@Nullable String text, int most, String pointer) {
        String clean = optional(text, most, pointer);
        if (clean == null) {
            throw Refusal.of(IssueRefusal.TEXT_MISSING).at(pointer);
        }
        return clean;
    }

    /** A text that may be missing, trimmed; blank counts as missing. */
    public static @Nullable String optional(@Nullable String text, int most, String pointer) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!isReadable(text)) {
            throw Refusal.of(IssueRefusal.TEXT_UNREADABLE).at(pointer);
        }
        String clean = text.strip();
        if (length(clean) > most) {
            throw Refusal.of(IssueRefusal.TEXT_TOO_LONG).at(pointer).with("most", most);
        }
        return clean;
    }

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The first sentence, at most forty characters. */
    public static String titleOf(String text) {
        String line = text.strip().split("[\\r\\n。!?！？]", 2)[0].strip();
        String first = line.isEmpty() ? text.strip().replaceAll("\\s+", " ") : line;
        return length(first) <= TITLE ? first : first.substring(0, first.offsetByCodePoints(0, TITLE - 1)) + "…";
    }

    /** Neither control characters other than tab and line ends, nor half of a surrogate pair, nor a noncharacter. */
    private static boolean isReadable(String text) {
        return text.codePoints().allMatch(Wording::isReadable);
    }

    private static boolean isReadable(int codePoint) {
        if (Character.isISOControl(codePoint)) {
            return codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
        }
        boolean loneSurrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        boolean noncharacter = (codePoint & 0xFFFE) == 0xFFFE || codePoint >= 0xFDD0 && codePoint <= 0xFDEF;
        return !loneSurrogate && !noncharacter;
    }
}
