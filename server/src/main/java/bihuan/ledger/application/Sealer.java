package bihuan.ledger.application;

import bihuan.kernel.JurisdictionId;
import bihuan.ledger.EntryId;
import bihuan.ledger.HashAlgorithm;
import bihuan.ledger.domain.Keys;
import bihuan.ledger.domain.NewLeaf;
import bihuan.ledger.domain.Sealing;
import bihuan.ledger.domain.StoredEntry;
import bihuan.ledger.persistence.SealStore;
import bihuan.ledger.persistence.SealingStore;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Seals what is committed. Any number of nodes may do so at once; for each jurisdiction one of them comes first and the others pass on. */
@Component
class Sealer {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    /** Larger seals are split, so that one never needs more than some ten megabytes of memory. */
    private static final int LARGEST = 50_000;

    /** At most so many forged entries are named in the log. */
    private static final int ALARMS = 1000;

    private final Set<EntryId> alarmed = ConcurrentHashMap.newKeySet();
    private final SealingStore work;
    private final SealStore seals;
    private final Keys keys;
    private final LedgerProperties properties;
    private final Clock clock;
    private final TransactionOperations transactions;

    Sealer(
            SealingStore work,
            SealStore seals,
            Keys keys,
            LedgerProperties properties,
            Clock clock,
            TransactionOperations transactions) {
        this.work = work;
        this.seals = seals;
        this.keys = keys;
        this.properties = properties;
        this.clock = clock;
        this.transactions = transactions;
    }

    void sealAll() {
        for (JurisdictionId jurisdiction : work.withNewEntries()) {
            try {
                sealAllOf(jurisdiction);
            } catch (RuntimeException e) {
                LOG.error("The ledger of {} could not be sealed; the next run tries again", jurisdiction.value(), e);
            }
        }
    }

    private void sealAllOf(JurisdictionId jurisdiction) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transactions.execute(status -> sealOnce(jurisdiction)));
        }
    }

    /** Makes one seal; whether there is more to do. */
    private boolean sealOnce(JurisdictionId jurisdiction) {
        if (!work.lock(jurisdiction)) {
            return false;
        }
        Sealing sealing = new Sealing(jurisdiction, seals.latest(jurisdiction).orElse(null), seals.systemIdentifier());
        long horizon = work.oldestRunning();
        List<NewLeaf> found = newEntries(sealing);
        List<NewLeaf> leaves = found.stream().filter(NewLeaf::genuine).toList();
        found.stream().filter(leaf -> !leaf.genuine()).forEach(leaf -> alarm(jurisdiction, leaf.entry()));
        if (leaves.isEmpty()) {
            return false;
        }
        boolean complete = found.size() < LARGEST;
        work.insert(sealing.over(leaves, horizon, complete, properties.hashAlgorithm(), clock.instant(), keys), leaves);
        return !complete;
    }

    private List<NewLeaf> newEntries(Sealing sealing) {
        HashAlgorithm algorithm = properties.hashAlgorithm();
        Function<StoredEntry, NewLeaf> hashed = entry -> NewLeaf.of(entry, algorithm, keys);
        return sealing.continuesHere()
                ? work.newSince(sealing.jurisdiction(), sealing.since(), LARGEST, hashed)
                : work.newOfAll(sealing.jurisdiction(), LARGEST, hashed);
    }

    private void alarm(JurisdictionId jurisdiction, EntryId forged) {
        if (alarmed.size() < ALARMS && alarmed.add(forged)) {
            LOG.error(
                    "An entry of the ledger of {} was not written by the application: {}",
                    jurisdiction.value(),
                    forged.value());
        }
    }
}
