package bihuan.rulebook.application;

import bihuan.kernel.JurisdictionId;
import bihuan.rulebook.persistence.RulebookStore;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The decisions of each jurisdiction in memory. Whether they are old is asked of the database at most once per second, so that
 * another node works with a new rule after a second at the latest.
 */
@Component
class CurrentDecisions {
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final RulebookStore store;
    private final Map<JurisdictionId, Kept> kept = new ConcurrentHashMap<>();

    CurrentDecisions(RulebookStore store) {
        this.store = store;
    }

    private record Kept(Decisions decisions, long checkedAt) {
        boolean isFresh(long now) {
            return now - checkedAt < FRESH_NANOS;
        }
    }

    Decisions of(JurisdictionId jurisdiction) {
        long now = System.nanoTime();
        Kept before = kept.get(jurisdiction);
        if (before != null && before.isFresh(now)) {
            return before.decisions();
        }
        long edition = store.edition(jurisdiction);
        Decisions decisions = before != null && before.decisions().edition() == edition
                ? before.decisions()
                : new Decisions(edition, store.all(jurisdiction));
        kept.put(jurisdiction, new Kept(decisions, now));
        return decisions;
    }

    /** What the database says now, uncommitted decisions of this transaction included. */
    Decisions unkept(JurisdictionId jurisdiction) {
        return new Decisions(store.edition(jurisdiction), store.all(jurisdiction));
    }

    /** Forgets when the running transaction ends, so that this node works with its own decision at once. */
    void forgetAfterwards(JurisdictionId jurisdiction) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                kept.remove(jurisdiction);
            }
        });
    }
}
