package bihuan.issues.domain;

import bihuan.issues.Channel;
import bihuan.issues.IssueNumber;
import bihuan.issues.IssueRefusal;
import bihuan.issues.IssueState;
import bihuan.kernel.AreaId;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What decisions about an issue need to know of it.
 *
 * @param mergedInto the main issue if this is a voice
 * @param endedAt when its matter ended, if it has
 * @param sealed whether the units that handle it must not learn who said it
 * @param screened whether it may go to a unit: at once, unless it is sealed
 */
public record Issue(
        JurisdictionId jurisdiction,
        MatterId id,
        IssueNumber number,
        int version,
        IssueState state,
        Channel channel,
        @Nullable String category,
        @Nullable AreaId area,
        @Nullable EnterpriseId enterprise,
        @Nullable MatterId mergedInto,
        int redos,
        Instant receivedAt,
        @Nullable Instant endedAt,
        boolean sealed,
        boolean screened,
        Seal seal) {

    /** What belongs to its secrets. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Seal(byte[] salt, byte[] codeDigest) {}

    public byte[] salt() {
        return seal.salt();
    }

    /** The matter in which it is handled: its own, or that of its main issue. */
    public MatterId handledIn() {
        return mergedInto == null ? id : mergedInto;
    }

    /** Refuses while nobody has confirmed that a sealed issue does not tell who says it. */
    public void requireScreened() {
        if (!screened) {
            throw Refusal.of(IssueRefusal.SCREENING_NEEDED);
        }
    }

    /** Refuses if the caller has seen another version; {@code null} takes any. */
    public Issue seenAs(@Nullable Integer expected) {
        if (expected != null && expected != version) {
            throw Refusal.of(IssueRefusal.CHANGED_MEANWHILE).with("version", version);
        }
        return this;
    }
}
