package bihuan.ledger.domain;

import bihuan.ledger.EntryId;
import bihuan.ledger.HashAlgorithm;

/**
 * An entry on its way into a seal.
 *
 * @param genuine whether the application wrote it; others are never sealed
 */
@SuppressWarnings("ArrayRecordComponent")
public record NewLeaf(EntryId entry, long transaction, byte[] hash, boolean genuine) {

    public static NewLeaf of(StoredEntry entry, HashAlgorithm algorithm, Keys keys) {
        boolean genuine = entry.signedBy(keys) && entry.columnsUnlikeBody().isEmpty();
        return new NewLeaf(entry.id(), entry.transaction(), Hash.leaf(algorithm, entry.body()), genuine);
    }
}
