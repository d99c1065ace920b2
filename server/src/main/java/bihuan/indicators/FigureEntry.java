package bihuan.indicators;

import org.jspecify.annotations.Nullable;

/**
 * A figure for one cell.
 *
 * @param value {@code null} if it is a word, or if there is none (any more)
 * @param word one of the indicator's special values
 * @param target what the subject was to reach; {@code null} leaves it as it is
 */
public record FigureEntry(
        String indicator,
        String subject,
        @Nullable Double value,
        @Nullable String word,
        @Nullable Double target) {}
