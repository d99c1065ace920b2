package bihuan.indicators;

import org.jspecify.annotations.Nullable;

/**
 * A value that is a word (特殊值), such as "No Practice".
 *
 * @param text the word, as it stands in the data
 * @param marks what it is worth; null if the indicator is left out for whom it says so ("No VAT")
 */
public record Special(String text, @Nullable Double marks) {
    public Special {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A special value is a word");
        }
    }
}
