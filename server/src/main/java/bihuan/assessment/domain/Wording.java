package bihuan.assessment.domain;

import bihuan.assessment.AssessmentRefusal;
import bihuan.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What officials write here: trimmed, no longer than it may be, and nothing that a database cannot hold. */
public final class Wording {
    private Wording() {}

    /** A text that must be there. */
    public static String required(@Nullable String text, int most, String pointer) {
        String clean = optional(text, most, pointer);
        if (clean == null) {
            throw Refusal.of(AssessmentRefusal.TEXT_MISSING).at(pointer);
        }
        return clean;
    }

    /** A text that may be missing; blank counts as missing. */
    public static @Nullable String optional(@Nullable String text, int most, String pointer) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String clean = text.strip();
        if (!clean.codePoints().allMatch(Wording::isReadable)) {
            throw Refusal.of(AssessmentRefusal.TEXT_UNREADABLE).at(pointer);
        }
        if (clean.codePointCount(0, clean.length()) > most) {
            throw Refusal.of(AssessmentRefusal.TEXT_TOO_LONG).at(pointer).with("most", most);
        }
        return clean;
    }

    private static boolean isReadable(int codePoint) {
        boolean breaks = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return breaks || !Character.isISOControl(codePoint) && !surrogate;
    }
}
