package bihuan.organisation.domain;

import bihuan.kernel.Refusal;
import bihuan.organisation.OrganisationRefusal;
import org.jspecify.annotations.Nullable;

/** Checks texts that people write: neither empty nor too long, nothing that a database or a screen chokes on. */
public final class Words {
    private Words() {}

    /** The text without space around it. */
    public static String required(@Nullable String text, int most, String pointer) {
        String words = optional(text, most, pointer);
        if (words == null) {
            throw Refusal.of(OrganisationRefusal.BAD_TEXT).at(pointer).with("most", most);
        }
        return words;
    }

    /** As {@link #required}, but {@code null} for a text that is missing or blank. */
    public static @Nullable String optional(@Nullable String text, int most, String pointer) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String words = text.strip();
        if (words.length() > most || words.codePoints().anyMatch(Words::unprintable)) {
            throw Refusal.of(OrganisationRefusal.BAD_TEXT).at(pointer).with("most", most);
        }
        return words;
    }

    private static boolean unprintable(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.SURROGATE || type == Character.CONTROL && "\n\r\t".indexOf(codePoint) < 0;
    }
}
