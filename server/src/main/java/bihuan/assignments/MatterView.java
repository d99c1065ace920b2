package bihuan.assignments;

import bihuan.kernel.MatterId;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a matter stands.
 *
 * @param lead the lead unit, {@code null} before the first dispatch
 * @param holder in whose hands it is; {@code null} once it has ended
 * @param due by when the holder must act; {@code null} once it has ended
 * @param provisional whether the due date lies after the last calendar that the State Council decided
 * @param redos how often it was handled again
 */
public record MatterView(
        MatterId id,
        int version,
        Stage stage,
        @Nullable UnitId lead,
        List<UnitId> assisting,
        @Nullable Holder holder,
        @Nullable Instant due,
        boolean provisional,
        Instant openedAt,
        @Nullable Instant endedAt,
        int redos) {
    public MatterView {
        assisting = List.copyOf(assisting);
    }
}
