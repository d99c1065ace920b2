package bihuan.platform.problems;

import org.jspecify.annotations.Nullable;

/** Knows what one family of exceptions means. */
interface Explainer {

    /** What it means, or {@code null} if it belongs to another family. */
    @Nullable
    Finding explain(Throwable failure);
}
