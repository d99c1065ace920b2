package bihuan.organisation;

import bihuan.kernel.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody holds a post (任职).
 *
 * @param until the first day on which he no longer holds it, {@code null} while he does
 */
public record PostingView(
        PostId post,
        UnitId unit,
        String title,
        LocalDate from,
        @Nullable LocalDate until) {}
