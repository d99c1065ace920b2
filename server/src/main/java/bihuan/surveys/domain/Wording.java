package bihuan.surveys.domain;

import bihuan.kernel.Refusal;
import bihuan.surveys.SurveyRefusal;
import org.jspecify.annotations.Nullable;

/** What text is acceptable: any script, but nothing that a database or a reader cannot hold. Lengths are in code points. */
public final class Wording {
    private Wording() {}

    /** A text that must be there, trimmed. */
    public static String required(@Nullable String text, int most, String pointer) {
        String clean = optional(text, most, pointer);
        if (clean == null) {
            throw Refusal.of(SurveyRefusal.TEXT_MISSING).at(pointer);
        }
        return clean;
    }

    /** A text that may be missing, trimmed; blank counts as missing. */
    public static @Nullable String optional(@Nullable String text, int most, String pointer) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.codePoints().allMatch(Wording::isReadable)) {
            throw Refusal.of(SurveyRefusal.TEXT_UNREADABLE).at(pointer);
        }
        String clean = text.strip();
        if (clean.codePointCount(0, clean.length()) > most) {
            throw Refusal.of(SurveyRefusal.TEXT_TOO_LONG).at(pointer).with("most", most);
        }
        return clean;
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
