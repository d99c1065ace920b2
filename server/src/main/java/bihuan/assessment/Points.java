package bihuan.assessment;

import bihuan.kernel.Caller;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Points that people give and take (督查、政策落实、第三方、加分、扣分; E1, E3). */
public interface Points {

    /**
     * Of a round, the latest first: all for those who assess, one's own for a third party, those of one's unit for a unit.
     *
     * @param unit {@code null} for all
     */
    List<PointView> of(Caller caller, RoundId round, @Nullable UnitId unit);

    /**
     * Gives or takes. Of one person's marks of a kind for a unit the latest counts; of several people's, their mean.
     *
     * @throws bihuan.kernel.Refusal {@link AssessmentRefusal#NOT_YOUR_POINTS}, {@link AssessmentRefusal#STATEMENT_NEEDED}, {@link
     *     AssessmentRefusal#CONFLICT_OF_INTEREST}, {@link AssessmentRefusal#POINTS_OUT_OF_RANGE}, {@link
     *     AssessmentRefusal#EVIDENCE_NEEDED}, {@link AssessmentRefusal#ENTRY_CLOSED}
     */
    PointView enter(Caller caller, RoundId round, NewPoints points);

    /** Takes an entry back, with a reason; only whoever made it, or who assesses. */
    PointView withdraw(Caller caller, RoundId round, PointId point, String reason);

    /**
     * @param points 0 to 100 for a mark, more than 0 for a bonus or a deduction
     * @param evidence where it can be looked up; needed for a bonus or a deduction
     */
    record NewPoints(
            PointKind kind,
            UnitId unit,
            double points,
            String reason,
            @Nullable String evidence) {}

    /**
     * An entry.
     *
     * @param counts whether it enters the next calculation: not withdrawn and not followed by another mark of the same person
     */
    record PointView(
            PointId id,
            PointKind kind,
            UnitId unit,
            String unitName,
            double points,
            String reason,
            @Nullable String evidence,
            String by,
            Instant at,
            boolean counts,
            @Nullable String withdrawal) {}
}
