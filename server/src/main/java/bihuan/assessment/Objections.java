package bihuan.assessment;

import bihuan.kernel.Caller;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objections of units to their results (异议, E4). */
public interface Objections {

    /** Of a round, the earliest first: all for those who assess, one's own for a unit. */
    List<ObjectionView> of(Caller caller, RoundId round);

    /**
     * The unit's leader objects.
     *
     * @param part {@code null} for the whole result
     * @throws bihuan.kernel.Refusal {@link AssessmentRefusal#NOT_TO_OBJECT}, {@link AssessmentRefusal#OBJECTION_TOO_LATE}, {@link
     *     AssessmentRefusal#OBJECTED_BEFORE}
     */
    ObjectionView raise(Caller caller, RoundId round, @Nullable String part, String words, @Nullable String evidence);

    /** Decides with a reason; what was right must be followed by a new calculation. */
    ObjectionView decide(Caller caller, RoundId round, ObjectionId objection, boolean upheld, String reason);

    /** @param upheld {@code null} while it waits */
    record ObjectionView(
            ObjectionId id,
            UnitId unit,
            String unitName,
            @Nullable String part,
            String words,
            @Nullable String evidence,
            String by,
            Instant at,
            @Nullable Boolean upheld,
            @Nullable String decision,
            @Nullable Instant decidedAt) {}
}
