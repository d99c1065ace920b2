package bihuan.ledger.domain;

import bihuan.kernel.JurisdictionId;
import bihuan.ledger.HashAlgorithm;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the next seal of a jurisdiction.
 *
 * @param last the seal before, {@code null} for the first
 * @param system the database cluster
 */
public record Sealing(JurisdictionId jurisdiction, @Nullable StoredSeal last, long system) {

    /** Whether transaction numbers of the last seal can be compared with those of now. */
    public boolean continuesHere() {
        return last != null && last.content().system() == system;
    }

    /** Where to look for new entries if {@link #continuesHere}. */
    public long since() {
        return last == null ? 0 : last.content().horizon();
    }

    /**
     * The seal over these leaves.
     *
     * @param horizon all older transactions were visible when the leaves were collected
     * @param complete whether these are all; if not, the next seal looks again from where this one did
     */
    public StoredSeal over(
            List<NewLeaf> leaves, long horizon, boolean complete, HashAlgorithm algorithm, Instant at, Keys keys) {
        MerkleTree tree = new MerkleTree(algorithm);
        Transactions transactions = new Transactions(algorithm);
        for (NewLeaf leaf : leaves) {
            tree.add(leaf.hash());
            transactions.add(leaf.transaction());
        }
        StoredSeal.Content content = new StoredSeal.Content(
                jurisdiction,
                last == null ? 1 : last.number() + 1,
                at.truncatedTo(ChronoUnit.MICROS),
                algorithm.label(),
                leaves.size(),
                tree.root(),
                transactions.hash(),
                last == null ? Hash.NOTHING : last.chain(),
                complete ? horizon : since(),
                complete || last == null ? system : last.content().system());
        return StoredSeal.close(content, algorithm, keys);
    }
}
