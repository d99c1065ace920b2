package bihuan.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of somebody's own passkeys.
 *
 * @param synced whether its owner's devices may share it, as those of phones do; a key to plug in does not
 */
public record PasskeyView(
        PasskeyId id,
        String name,
        boolean synced,
        Instant addedAt,
        @Nullable Instant lastUsedAt) {}
