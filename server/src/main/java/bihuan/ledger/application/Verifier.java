package bihuan.ledger.application;

import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.ledger.LedgerRefusal;
import bihuan.ledger.Verification;
import bihuan.ledger.domain.Findings;
import bihuan.ledger.domain.Keys;
import bihuan.ledger.domain.StoredEntry;
import bihuan.ledger.domain.StoredLeaf;
import bihuan.ledger.domain.StoredSeal;
import bihuan.ledger.domain.Walk;
import bihuan.ledger.domain.WitnessLine;
import bihuan.ledger.persistence.EntryStore;
import bihuan.ledger.persistence.SealStore;
import bihuan.ledger.persistence.WitnessFile;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks through the ledger of a jurisdiction as it is at one moment. */
@Component
class Verifier {
    private static final int WITNESS_LINES_AT_ONCE = 1000;

    private final EntryStore entries;
    private final SealStore seals;
    private final WitnessFile witness;
    private final Keys keys;
    private final Clock clock;
    private final TransactionTemplate atOneMoment;
    private final Semaphore oneAtATime = new Semaphore(1);

    Verifier(
            EntryStore entries,
            SealStore seals,
            WitnessFile witness,
            Keys keys,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.seals = seals;
        this.witness = witness;
        this.keys = keys;
        this.clock = clock;
        this.atOneMoment = new TransactionTemplate(transactions);
        atOneMoment.setReadOnly(true);
        atOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        atOneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Verification verify(JurisdictionId jurisdiction) {
        if (!oneAtATime.tryAcquire()) {
            throw Refusal.of(LedgerRefusal.VERIFICATION_RUNNING);
        }
        try {
            // Before the moment that is looked at: the sealer goes on meanwhile, and tells the witness of seals that
            // were not there yet.
            long told = witness.length();
            return Objects.requireNonNull(atOneMoment.execute(status -> walk(jurisdiction, told)));
        } finally {
            oneAtATime.release();
        }
    }

    private Verification walk(JurisdictionId jurisdiction, long told) {
        Instant started = clock.instant();
        Findings findings = new Findings();
        Walk walk = new Walk(keys, findings);
        sealed(jurisdiction, walk);
        unsealed(jurisdiction, walk);
        witnessed(jurisdiction, told, walk);
        return new Verification(
                jurisdiction,
                started,
                clock.instant(),
                walk.entries(),
                walk.seals(),
                walk.waiting(),
                walk.witnessed(),
                walk.last() == null ? null : walk.last().view(),
                findings.count(),
                findings.kept());
    }

    private void sealed(JurisdictionId jurisdiction, Walk walk) {
        try (Stream<StoredSeal> allSeals = seals.all(jurisdiction);
                Stream<StoredLeaf> allLeaves = seals.leaves(jurisdiction)) {
            walk.sealed(allSeals.iterator(), allLeaves.iterator());
        }
    }

    private void unsealed(JurisdictionId jurisdiction, Walk walk) {
        long system = seals.systemIdentifier();
        long nextTransaction = seals.nextTransaction();
        try (Stream<StoredEntry> withoutLeaf = entries.withoutLeaf(jurisdiction)) {
            withoutLeaf.forEach(entry -> walk.unsealed(entry, system, nextTransaction));
        }
    }

    private void witnessed(JurisdictionId jurisdiction, long told, Walk walk) {
        try (Stream<WitnessLine> lines = witness.lines(told)) {
            lines.filter(line -> line.jurisdiction().equals(jurisdiction))
                    .gather(Gatherers.windowFixed(WITNESS_LINES_AT_ONCE))
                    .forEach(some -> walk.witnessed(
                            some,
                            seals.chains(
                                    jurisdiction,
                                    some.stream().map(WitnessLine::seal).toList())));
        }
    }
}
