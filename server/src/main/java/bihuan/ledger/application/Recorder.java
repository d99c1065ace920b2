package bihuan.ledger.application;

import bihuan.kernel.DomainEvent;
import bihuan.ledger.EntryId;
import bihuan.ledger.domain.EntryBody;
import bihuan.ledger.domain.Keys;
import bihuan.ledger.persistence.EntryStore;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes every event down in the transaction that published it, before any other listener acts on it. */
@Component
class Recorder {
    private final EntryStore entries;
    private final Keys keys;

    Recorder(EntryStore entries, Keys keys) {
        this.entries = entries;
        this.keys = keys;
    }

    /**
     * Records the event.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException if it was published outside of a transaction
     */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(DomainEvent event) {
        EntryId id = EntryId.next();
        String body = EntryBody.of(id, event);
        entries.insert(
                event.jurisdiction(),
                id,
                EntryBody.wellFormed(event.subject()),
                EntryBody.typeOf(event),
                EntryBody.timeOf(event),
                body,
                keys.sign(body));
    }
}
