package bihuan.issues;

import bihuan.kernel.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * A text that may repeat an issue; it need not be finished.
 *
 * @param title may be empty
 * @param text may be empty
 * @param area issues of the same area come a little earlier
 * @param category likewise
 */
public record SimilarQuestion(
        String title,
        String text,
        @Nullable AreaId area,
        @Nullable String category) {}
