package bihuan.identity.application;

import bihuan.identity.IdentityRefusal;
import bihuan.identity.SealedIdentities;
import bihuan.identity.domain.CipherSuite;
import bihuan.identity.domain.Envelope;
import bihuan.identity.domain.MasterKeys;
import bihuan.identity.persistence.SealedIdentityStore;
import bihuan.identity.persistence.SealedIdentityStore.Stored;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals identities in envelopes. */
class Sealing implements SealedIdentities {
    private final SealedIdentityStore store;
    private final TransactionTemplate transaction;
    private final MasterKeys keys;
    private final CipherSuite suite;

    Sealing(SealedIdentityStore store, TransactionTemplate transaction, MasterKeys keys, CipherSuite suite) {
        this.store = store;
        this.transaction = transaction;
        this.keys = keys;
        this.suite = suite;
    }

    @Override
    public void seal(JurisdictionId jurisdiction, UUID subject, byte[] plain) {
        store.add(jurisdiction, subject, Envelope.seal(suite, keys, about(jurisdiction, subject), plain));
    }

    @Override
    public byte[] open(JurisdictionId jurisdiction, UUID subject) {
        return store.find(jurisdiction, subject)
                .orElseThrow(() -> Refusal.of(IdentityRefusal.NO_SUCH_IDENTITY))
                .open(keys, about(jurisdiction, subject));
    }

    @Override
    public boolean erase(JurisdictionId jurisdiction, UUID subject) {
        return store.delete(jurisdiction, subject);
    }

    @Override
    public int rotate() {
        int all = 0;
        int some;
        do {
            some = transaction.execute(status -> rotateSome());
            all += some;
        } while (some > 0);
        return all;
    }

    private int rotateSome() {
        List<Stored> others = store.underOthers(keys.current());
        others.forEach(it -> store.rewrap(new Stored(
                it.jurisdiction(), it.subject(), it.envelope().under(keys, about(it.jurisdiction(), it.subject())))));
        return others.size();
    }

    /** An envelope that somebody puts into another row does not open there. */
    private static byte[] about(JurisdictionId jurisdiction, UUID subject) {
        return (jurisdiction.value() + "/" + subject).getBytes(StandardCharsets.US_ASCII);
    }
}
