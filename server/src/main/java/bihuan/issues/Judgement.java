package bihuan.issues;

import org.jspecify.annotations.Nullable;

/**
 * What the reporter says about an answer (评价).
 *
 * @param contacted whether the unit got in touch
 * @param satisfaction {@code null} only if nobody could be reached
 * @param words at most 2,000 characters
 */
public record Judgement(
        boolean contacted,
        boolean solved,
        @Nullable Satisfaction satisfaction,
        @Nullable String words) {}
