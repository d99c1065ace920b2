package bihuan.ledger;

import bihuan.kernel.Actor;
import bihuan.kernel.DomainEvent;
import bihuan.kernel.JurisdictionId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event for tests. */
public record Tested(
        JurisdictionId jurisdiction,
        String subject,
        Actor by,
        Instant at,
        String note,
        int count,
        @Nullable BigDecimal amount)
        implements DomainEvent {

    public static Tested in(JurisdictionId city, String note) {
        return new Tested(
                city, "test:1", Actor.system(), Instant.parse("2026-03-02T02:00:00.123456789Z"), note, 7, null);
    }
}
