package bihuan.identity;

import bihuan.kernel.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * While it lasts, one stands in for the other (委托代办): he acts in his own name, with the other's working roles beside his own.
 *
 * @param from whose roles are lent
 * @param to who stands in
 * @param begins first day, in Asia/Shanghai
 * @param ends last day
 * @param endedAt when it was ended before its time
 */
public record Delegation(
        UUID id,
        Side from,
        Side to,
        LocalDate begins,
        LocalDate ends,
        String reason,
        @Nullable Instant endedAt) {

    /** One of the two. */
    public record Side(AccountId account, String name) {}

    public boolean runsOn(LocalDate day) {
        return endedAt == null && !day.isBefore(begins) && !day.isAfter(ends);
    }
}
