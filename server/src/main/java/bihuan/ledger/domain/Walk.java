package bihuan.ledger.domain;

import static bihuan.ledger.LedgerProblem.Kind.*;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Walks once through the seals of a jurisdiction and their leaves, both in their order, then through the entries without a leaf and the
 * lines of the witness; holds no more than one row of each. A problem that only follows from another is not reported again.
 */
public final class Walk {
    private final Keys keys;
    private final Findings findings;
    private @Nullable StoredSeal last;
    private long seals;
    private long entries;
    private long waiting;
    private long witnessed;

    public Walk(Keys keys, Findings findings) {
        this.keys = keys;
        this.findings = findings;
    }

    /** First of all: what is sealed. */
    public void sealed(Iterator<StoredSeal> sealsInOrder, Iterator<StoredLeaf> leavesInOrder) {
        Peeking<StoredLeaf> leaves = new Peeking<>(leavesInOrder);
        while (sealsInOrder.hasNext()) {
            StoredSeal seal = sealsInOrder.next();
            boolean gapReported = withoutSeal(leaves, seal.number());
            boolean sound = SealCheck.of(seal, last, gapReported, keys, findings);
            LeafCheck check = new LeafCheck(seal, sound, keys, findings);
            StoredLeaf leaf;
            while ((leaf = leaves.takeIf(next -> next.seal() == seal.number())) != null) {
                check.leaf(leaf);
                entries++;
            }
            check.finish();
            last = seal;
            seals++;
        }
        withoutSeal(leaves, Long.MAX_VALUE);
    }

    /** Takes the leaves below this seal, which belong to none; reports each number once. */
    private boolean withoutSeal(Peeking<StoredLeaf> leaves, long before) {
        boolean any = false;
        long reported = Long.MIN_VALUE;
        StoredLeaf leaf;
        while ((leaf = leaves.takeIf(next -> next.seal() < before)) != null) {
            if (leaf.seal() != reported) {
                findings.seal(SEAL_REMOVED, leaf.seal(), "there are leaves of this seal, but no seal");
                reported = leaf.seal();
            }
            LeafCheck.content(leaf, keys, findings);
            any = true;
            entries++;
        }
        return any;
    }

    /**
     * Then: an entry without a leaf.
     *
     * @param system the database cluster now
     * @param nextTransaction no transaction has had this number yet
     */
    public void unsealed(StoredEntry entry, long system, long nextTransaction) {
        waiting++;
        if (!entry.signedBy(keys)) {
            findings.entry(ENTRY_INSERTED, entry.id(), "it is not sealed, and no key of the application signed it");
            return;
        }
        if (!entry.columnsUnlikeBody().isEmpty()) {
            findings.entry(ENTRY_CHANGED, entry.id(), "columns unlike the body: " + entry.columnsUnlikeBody());
            return;
        }
        if (last == null || last.content().system() != system) {
            return;
        }
        if (entry.transaction() < last.content().horizon()) {
            findings.entry(LEAF_REMOVED, entry.id(), "it is older than the last seal, but has no leaf");
        } else if (entry.transaction() >= nextTransaction) {
            findings.entry(ENTRY_CHANGED, entry.id(), "column xid names a transaction that has not been yet");
        }
    }

    /**
     * At last: what the witness saw.
     *
     * @param lines some lines of the witness
     * @param chains the chain hashes of those seals that are there now, hexadecimal, by number
     */
    public void witnessed(Iterable<WitnessLine> lines, Map<Long, String> chains) {
        for (WitnessLine line : lines) {
            witnessed++;
            String chain = chains.get(line.seal());
            if (chain == null && line.seal() > lastNumber()) {
                findings.seal(
                        TAIL_CUT,
                        line.seal(),
                        "the witness saw it with chain hash " + line.chain() + ", now it is gone");
            } else if (chain == null) {
                findings.seal(
                        WITNESS_DIFFERS,
                        line.seal(),
                        "the witness saw it with chain hash " + line.chain() + ", now it is missing");
            } else if (!chain.equals(line.chain())) {
                findings.seal(
                        WITNESS_DIFFERS,
                        line.seal(),
                        "the witness saw chain hash " + line.chain() + ", now it is " + chain);
            }
        }
    }

    private long lastNumber() {
        return last == null ? 0 : last.number();
    }

    public @Nullable StoredSeal last() {
        return last;
    }

    public long seals() {
        return seals;
    }

    public long entries() {
        return entries;
    }

    public long waiting() {
        return waiting;
    }

    public long witnessed() {
        return witnessed;
    }
}
