package bihuan.issues;

import bihuan.kernel.AttachmentId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What officials see of a sealed issue (密封实名): never who it is.
 *
 * @param pseudonym under which it stands everywhere
 * @param masked how many places of the text were taken out
 * @param screenedAt when a dispatcher confirmed that nothing tells who it is; before that no unit gets it
 * @param released the files that units may see
 * @param unsealings who asked to know it, first to last
 */
public record IssueSeal(
        String pseudonym,
        int masked,
        @Nullable Instant screenedAt,
        List<AttachmentId> released,
        List<Unsealing> unsealings) {
    public IssueSeal {
        released = List.copyOf(released);
        unsealings = List.copyOf(unsealings);
    }

    /**
     * Leave to read the identity for a while: asked for by one person, given by another.
     *
     * @param hours for how long once it is granted
     * @param decision why it was granted or not
     * @param expiresAt {@code null} unless it was granted
     */
    public record Unsealing(
            UUID id,
            Person requester,
            String reason,
            int hours,
            Instant requestedAt,
            @Nullable Person decider,
            @Nullable Boolean granted,
            @Nullable Instant decidedAt,
            @Nullable String decision,
            @Nullable Instant expiresAt,
            List<Instant> readings) {
        public Unsealing {
            readings = List.copyOf(readings);
        }
    }

    /** An official by name and unit. */
    public record Person(String name, String unit) {}

    /** Who it is. */
    public record Identity(
            @Nullable String enterpriseName,
            @Nullable String creditCode,
            @Nullable String contactName,
            @Nullable String contactPhone,
            String title,
            String text) {}
}
