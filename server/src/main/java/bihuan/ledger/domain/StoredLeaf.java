package bihuan.ledger.domain;

import bihuan.ledger.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code ledger.leaf} with the entry that it names.
 *
 * @param transaction that of the entry when it was sealed
 * @param stored the entry, {@code null} if it is no longer there
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredLeaf(
        long seal,
        long position,
        EntryId entry,
        long transaction,
        byte[] hash,
        @Nullable StoredEntry stored) {}
