package bihuan.ledger;

import bihuan.kernel.Actor;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger holds about one event.
 *
 * @param subject what it happened to, as {@code kind:id}
 * @param type {@code module.EventName}, e.g. {@code issues.Registered}
 * @param at when it happened, to the microsecond
 * @param by who did it
 * @param data the other components of the event
 * @param seal the number of the seal that covers it, {@code null} until the sealer has passed (about a second)
 */
public record Entry(
        EntryId id,
        String subject,
        String type,
        Instant at,
        Actor by,
        Map<String, Object> data,
        @Nullable Long seal) {}
