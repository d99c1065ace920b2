package bihuan.issues.application;

import bihuan.issues.IssueEvent.IssueRegistered;
import bihuan.issues.persistence.SimilarCards;
import bihuan.issues.persistence.SimilarStore;
import bihuan.kernel.JurisdictionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes the fingerprint of each issue that is registered, in the transaction that registers it: those of one transaction together,
 * just before it commits.
 */
@Component
class SimilarIndexing {
    private final SimilarStore store;
    private final SimilarCards cards;

    SimilarIndexing(SimilarStore store, SimilarCards cards) {
        this.store = store;
        this.cards = cards;
    }

    @EventListener
    void on(IssueRegistered event) {
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.issues
                .computeIfAbsent(event.jurisdiction(), jurisdiction -> new ArrayList<>())
                .add(event.issue().value());
    }

    private final class Pending implements TransactionSynchronization {
        private final Map<JurisdictionId, List<UUID>> issues = new HashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            issues.forEach((jurisdiction, ids) -> store.index(jurisdiction, cards.texts(jurisdiction, ids)));
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(SimilarIndexing.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(SimilarIndexing.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            @Nullable Object ours = TransactionSynchronizationManager.unbindResourceIfPossible(SimilarIndexing.this);
            assert ours == null || ours == this;
        }
    }
}
