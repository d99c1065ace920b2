package bihuan.organisation.application;

import bihuan.kernel.JurisdictionId;
import bihuan.organisation.domain.OrganisationTree;
import bihuan.organisation.persistence.OrganisationStore;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the tree of each jurisdiction in memory. This node forgets it when a change commits here; a change on another node is
 * seen after a second at most, when the revision row is looked at again. Whoever changes the tree sees his own changes at once.
 */
@Component
class OrganisationSnapshots {
    private static final long LOOK_AGAIN = TimeUnit.SECONDS.toNanos(1);

    private record Held(OrganisationTree tree, long lookedAt) {}

    private final OrganisationStore store;
    private final ConcurrentMap<JurisdictionId, Held> held = new ConcurrentHashMap<>();
    private final AtomicLong forgotten = new AtomicLong();

    OrganisationSnapshots(OrganisationStore store) {
        this.store = store;
    }

    OrganisationTree of(JurisdictionId jurisdiction) {
        if (changing(jurisdiction)) {
            return store.tree(jurisdiction);
        }
        Held known = held.get(jurisdiction);
        if (known != null && System.nanoTime() - known.lookedAt < LOOK_AGAIN) {
            return known.tree;
        }
        return lookAgain(jurisdiction, known == null ? null : known.tree);
    }

    private OrganisationTree lookAgain(JurisdictionId jurisdiction, @Nullable OrganisationTree known) {
        long before = forgotten.get();
        long now = System.nanoTime();
        OrganisationTree tree =
                known != null && known.revision() == store.revision(jurisdiction) ? known : store.tree(jurisdiction);
        if (forgotten.get() == before) {
            held.put(jurisdiction, new Held(tree, now));
        }
        return tree;
    }

    /** From here to its end, the running transaction reads the tree past the memory. */
    void change(JurisdictionId jurisdiction) {
        if (changing(jurisdiction)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(key(jurisdiction), Boolean.TRUE);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(key(jurisdiction));
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(key(jurisdiction), Boolean.TRUE);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(key(jurisdiction));
                forgotten.incrementAndGet();
                held.remove(jurisdiction);
            }
        });
    }

    private boolean changing(JurisdictionId jurisdiction) {
        return TransactionSynchronizationManager.hasResource(key(jurisdiction));
    }

    private Key key(JurisdictionId jurisdiction) {
        return new Key(this, jurisdiction);
    }

    /** Names the mark on the transaction; two nodes in one process do not share it. */
    private record Key(OrganisationSnapshots of, JurisdictionId jurisdiction) {}
}
