package bihuan.ledger.domain;

import static bihuan.ledger.LedgerProblem.Kind.*;

import bihuan.ledger.EntryId;
import bihuan.ledger.HashAlgorithm;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The checks of one seal's leaves, which arrive in the order of their positions. */
final class LeafCheck {
    private final StoredSeal seal;
    private final boolean sealSound;
    private final Keys keys;
    private final Findings findings;
    private final HashAlgorithm algorithm;
    private final MerkleTree tree;
    private final Transactions transactions;
    private final long problemsBefore;
    private long expected;
    private @Nullable EntryId last;

    /** @param sealSound whether the seal itself is as it was written: otherwise its size and root prove nothing about the leaves */
    LeafCheck(StoredSeal seal, boolean sealSound, Keys keys, Findings findings) {
        this.seal = seal;
        this.sealSound = sealSound;
        this.keys = keys;
        this.findings = findings;
        this.algorithm = seal.algorithm().orElse(HashAlgorithm.SHA_256);
        this.tree = new MerkleTree(algorithm);
        this.transactions = new Transactions(algorithm);
        this.problemsBefore = findings.count();
    }

    void leaf(StoredLeaf leaf) {
        position(leaf);
        order(leaf);
        tree.add(leaf.hash());
        transactions.add(leaf.transaction());
        if (content(leaf, keys, findings) && leaf.stored() != null) {
            hash(leaf, leaf.stored());
        }
    }

    private void position(StoredLeaf leaf) {
        if (leaf.position() > expected) {
            findings.leaf(
                    LEAF_REMOVED,
                    seal.number(),
                    expected,
                    null,
                    "positions " + expected + " to " + (leaf.position() - 1) + " are missing");
        } else if (leaf.position() < expected) {
            findings.leaf(LEAF_INSERTED, seal.number(), leaf.position(), leaf.entry(), "positions begin at 0");
        }
        expected = Math.max(expected, leaf.position() + 1);
    }

    private void order(StoredLeaf leaf) {
        if (last != null && compare(last.value(), leaf.entry().value()) >= 0) {
            findings.leaf(
                    LEAVES_REORDERED,
                    seal.number(),
                    leaf.position(),
                    leaf.entry(),
                    "its entry belongs before that of the leaf before");
        }
        last = leaf.entry();
    }

    private static int compare(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    /** Whether the leaf's entry is there and is what the application wrote. */
    static boolean content(StoredLeaf leaf, Keys keys, Findings findings) {
        StoredEntry entry = leaf.stored();
        if (entry == null) {
            findings.leaf(
                    ENTRY_REMOVED, leaf.seal(), leaf.position(), leaf.entry(), "its leaf is there, the entry is not");
            return false;
        }
        if (!entry.signedBy(keys)) {
            findings.leaf(
                    ENTRY_CHANGED,
                    leaf.seal(),
                    leaf.position(),
                    leaf.entry(),
                    "no key of the application signed its body so");
            return false;
        }
        List<String> different = entry.columnsUnlikeBody();
        if (entry.transaction() != leaf.transaction()) {
            different.add("xid");
        }
        if (!different.isEmpty()) {
            findings.leaf(ENTRY_CHANGED, leaf.seal(), leaf.position(), leaf.entry(), "changed columns: " + different);
        }
        return true;
    }

    private void hash(StoredLeaf leaf, StoredEntry entry) {
        if (seal.algorithm().isPresent() && !Arrays.equals(Hash.leaf(algorithm, entry.body()), leaf.hash())) {
            findings.leaf(
                    LEAF_CHANGED,
                    seal.number(),
                    leaf.position(),
                    leaf.entry(),
                    "its hash is not that of its entry, which is sound");
        }
    }

    void finish() {
        if (!sealSound) {
            return;
        }
        long size = seal.content().size();
        if (expected < size) {
            findings.leaf(
                    LEAF_REMOVED,
                    seal.number(),
                    expected,
                    null,
                    "positions " + expected + " to " + (size - 1) + " are missing");
        } else if (expected > size) {
            findings.leaf(LEAF_INSERTED, seal.number(), size, null, "positions from " + size + " on are too many");
        }
        if (findings.count() == problemsBefore) {
            sums();
        }
    }

    private void sums() {
        if (!Arrays.equals(tree.root(), seal.content().root())) {
            findings.seal(ROOT_DIFFERS, seal.number(), "its leaves have another root");
        } else if (!Arrays.equals(transactions.hash(), seal.content().transactions())) {
            findings.seal(LEAF_CHANGED, seal.number(), "column xid of its leaves was changed");
        }
    }
}
