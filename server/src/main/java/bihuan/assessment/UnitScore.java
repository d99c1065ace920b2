package bihuan.assessment;

import bihuan.kernel.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out for a unit, in points that are not rounded.
 *
 * @param scoredWeight weight of the parts that could be scored, 0 to 100
 * @param base the sum of the contributions of the parts, {@code null} if none could be scored
 * @param bonus after its cap
 * @param deduction after its cap, positive
 * @param total base + bonus − deduction, not below 0; {@code null} without a base
 * @param rank 1 + number of ranked units of the group with a strictly greater total, {@code null} if the unit has none
 */
public record UnitScore(
        UnitId unit,
        List<PartScore> parts,
        int scoredWeight,
        @Nullable Double base,
        double bonus,
        double deduction,
        @Nullable Double total,
        @Nullable Integer rank) {
    public UnitScore {
        parts = List.copyOf(parts);
    }

    /** Whether a part could be scored. */
    public enum PartState {
        SCORED,
        /** 件数不足: fewer cases than the scheme wants. */
        TOO_FEW,
        /** 无件: no case at all. */
        NO_CASE
    }

    /**
     * One part, from the raw figure to the points.
     *
     * @param amount the sum of the amounts
     * @param cases the sum of the counts, n
     * @param value amount divided by cases, x
     * @param mean of all cases of the peer group together
     * @param shrunk (n·x + k·mean) / (n + k)
     * @param share of the weight, 0 to 1
     * @param points share times weight, 0 if it was not scored
     * @param contribution points, raised in the proportion of 100 to the weight that could be scored
     */
    public record PartScore(
            String part,
            PartState state,
            double amount,
            long cases,
            @Nullable Double value,
            @Nullable Double mean,
            @Nullable Double shrunk,
            @Nullable Double share,
            double points,
            double contribution) {}
}
