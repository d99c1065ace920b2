package bihuan.identity.domain;

import bihuan.identity.PasskeyId;
import bihuan.identity.PasskeyView;
import bihuan.kernel.AccountId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as we keep it.
 *
 * @param site the relying party id for which it was made
 * @param credential the id that its device gave it
 * @param publicKey a COSE key (RFC 9052)
 * @param counter how often its device says that it has signed; 0 if it does not count
 */
@SuppressWarnings("ArrayRecordComponent")
public record KeptPasskey(
        PasskeyId id,
        AccountId account,
        String site,
        byte[] credential,
        byte[] publicKey,
        Set<String> transports,
        long counter,
        boolean synced,
        String name,
        Instant addedAt,
        @Nullable Instant lastUsedAt) {

    public KeptPasskey {
        transports = Set.copyOf(transports);
    }

    public PasskeyView view() {
        return new PasskeyView(id, name, synced, addedAt, lastUsedAt);
    }

    /** A device that counts has counted further; one that does not says 0 each time (WebAuthn 3, 7.2, step 22). */
    public boolean countsOn(long shown) {
        return shown == 0 && counter == 0 || shown > counter;
    }
}
