package bihuan.assessment;

import bihuan.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is not the same in two calculations, from the rank down to the raw figure.
 *
 * @param unit {@code null} for what is about the whole group or the whole calculation
 * @param unitName as it was called
 * @param part code of the part, {@code null} for what is about the whole unit
 * @param what what differs
 * @param ref the item or entry, where it is one
 * @param before {@code null} if it was not there
 * @param after {@code null} if it is gone
 */
public record Difference(
        @Nullable PeerGroup group,
        @Nullable UnitId unit,
        @Nullable String unitName,
        @Nullable String part,
        What what,
        @Nullable String ref,
        @Nullable String before,
        @Nullable String after) {

    /** From the top down. */
    public enum What {
        /** A field of the calculation itself, such as the period. */
        HEAD,
        SCHEME,
        UNIT,
        RANK,
        TOTAL,
        BONUS,
        DEDUCTION,
        ADJUSTMENT,
        POINTS,
        VALUE,
        /** The numerator. */
        AMOUNT,
        /** The denominator. */
        CASES,
        /** A raw figure. */
        ITEM
    }
}
