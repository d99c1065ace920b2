package bihuan.assessment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One calculation of a round: what an export carries, and what another machine recomputes. Its canonical JSON (RFC 8785) has a digest.
 *
 * @param format {@link #FORMAT}; another format has other rules
 * @param jurisdiction number of the city
 * @param number 1, 2, 3 … within the round
 * @param at when, ISO 8601 in UTC
 * @param reason why it was calculated again, {@code null} for the first
 */
public record Calculation(
        String format,
        int jurisdiction,
        UUID round,
        AssessmentPeriod period,
        int number,
        String at,
        @Nullable String reason,
        List<GroupSheet> groups) {
    /** The rules by which this version scores. */
    public static final String FORMAT = "bihuan-assessment-1";

    public Calculation {
        groups = List.copyOf(groups);
    }

    public GroupSheet group(PeerGroup group) {
        return groups.stream()
                .filter(it -> it.scheme().group() == group)
                .findFirst()
                .orElseThrow();
    }
}
