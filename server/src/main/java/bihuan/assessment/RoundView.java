package bihuan.assessment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round as somebody may see it.
 *
 * @param objections until when units may object, {@code null} before
 * @param waiting objections that are not decided
 * @param outdated whether points changed or an objection was right since the last calculation
 * @param correction why a published result is being corrected
 * @param calculations the latest first; empty for who may not see them
 * @param versions frozen versions, the latest first; for most people only the published ones
 */
public record RoundView(
        RoundId id,
        AssessmentPeriod period,
        RoundKind kind,
        RoundState state,
        Instant openedAt,
        @Nullable ObjectionTime objections,
        int waiting,
        boolean outdated,
        @Nullable String correction,
        List<CalculationHead> calculations,
        List<FrozenVersion> versions) {
    public RoundView {
        calculations = List.copyOf(calculations);
        versions = List.copyOf(versions);
    }

    /**
     * When units may object.
     *
     * @param days working days
     */
    public record ObjectionTime(Instant from, int days, Instant until) {}

    /** A calculation without its content. */
    public record CalculationHead(
            int number,
            Instant at,
            String by,
            String sha256,
            @Nullable String reason) {}

    /**
     * A frozen version.
     *
     * @param by who froze it
     * @param reason why it corrects the version before
     */
    public record FrozenVersion(
            int version,
            int calculation,
            String sha256,
            @Nullable String reason,
            String by,
            Instant frozenAt,
            @Nullable Instant publishedAt) {}
}
