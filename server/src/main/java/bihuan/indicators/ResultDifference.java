package bihuan.indicators;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is not the same in two results.
 *
 * @param node code of the indicator or branch; empty if it is about the system itself
 * @param subject whose; empty if it is about nobody in particular
 */
public record ResultDifference(
        Kind kind,
        String node,
        String subject,
        @Nullable String before,
        @Nullable String after) {
    /** What sort of thing. */
    public enum Kind {
        SYSTEM,
        SUBJECT,
        FIGURE,
        MARKS,
        RANK
    }
}
