package bihuan.identity;

import bihuan.kernel.JurisdictionId;
import java.util.UUID;

/**
 * Identities that nobody reads without leave (密封实名). Each is encrypted under a key of its own, and that under the master key, which
 * is not in the database. Who may read what is decided by the module whose subject it is.
 */
public interface SealedIdentities {

    /** Seals; in the transaction of whatever it belongs to. */
    void seal(JurisdictionId jurisdiction, UUID subject, byte[] plain);

    /**
     * Opens.
     *
     * @throws bihuan.kernel.Refusal {@link IdentityRefusal#NO_SUCH_IDENTITY} if there is none or it was erased
     */
    byte[] open(JurisdictionId jurisdiction, UUID subject);

    /** Erases by throwing its key away (crypto-shredding); {@code false} if there was none. */
    boolean erase(JurisdictionId jurisdiction, UUID subject);

    /**
     * Puts all keys under the current master key; what they encrypt stays as it is.
     *
     * @return how many were under another one
     */
    int rotate();
}
