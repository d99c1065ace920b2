package bihuan.assessment.domain;

import bihuan.assessment.AssessmentPeriod;
import bihuan.assessment.RoundId;
import bihuan.assessment.RoundState;
import bihuan.kernel.AccountId;
import bihuan.kernel.JurisdictionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A round as it is kept.
 *
 * @param edits counts what must be followed by a new calculation
 * @param correction why the published result is being corrected
 */
public record Round(
        JurisdictionId jurisdiction,
        RoundId id,
        AssessmentPeriod period,
        RoundState state,
        int edits,
        Instant openedAt,
        @Nullable ObjectionClock clock,
        @Nullable String correction) {

    /** When units may object, with everything to compute it again. */
    public record ObjectionClock(Instant from, int days, int calendarVersion, Instant until) {}

    /** A calculation without its content. */
    public record Head(
            int number,
            AccountId by,
            Instant at,
            String sha256,
            @Nullable String reason,
            int edits) {}

    /** A frozen version. */
    public record Frozen(
            int version,
            int calculation,
            String sha256,
            @Nullable String reason,
            AccountId by,
            Instant frozenAt,
            @Nullable Instant publishedAt) {}

    public Round in(RoundState to) {
        return new Round(jurisdiction, id, period, to, edits, openedAt, clock, correction);
    }

    public Round edited() {
        return new Round(jurisdiction, id, period, state, edits + 1, openedAt, clock, correction);
    }

    public Round with(ObjectionClock time) {
        return new Round(jurisdiction, id, period, state, edits, openedAt, time, correction);
    }

    public Round correcting(@Nullable String reason) {
        return new Round(jurisdiction, id, period, state, edits, openedAt, clock, reason);
    }
}
