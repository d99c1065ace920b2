package bihuan.ledger.application;

import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.ledger.EntryId;
import bihuan.ledger.HashAlgorithm;
import bihuan.ledger.LedgerRefusal;
import bihuan.ledger.Receipt;
import bihuan.ledger.domain.Hash;
import bihuan.ledger.domain.MerkleTree;
import bihuan.ledger.domain.StoredSeal;
import bihuan.ledger.persistence.EntryStore;
import bihuan.ledger.persistence.SealStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts together the proof for one entry. */
@Component
class Receipts {
    private final EntryStore entries;
    private final SealStore seals;

    Receipts(EntryStore entries, SealStore seals) {
        this.entries = entries;
        this.seals = seals;
    }

    Receipt of(JurisdictionId jurisdiction, EntryId entry) {
        String body = entries.body(jurisdiction, entry).orElseThrow(() -> Refusal.of(LedgerRefusal.ENTRY_NOT_FOUND));
        StoredSeal seal = seals.sealOf(jurisdiction, entry).orElseThrow(() -> Refusal.of(LedgerRefusal.NOT_YET_SEALED));
        HashAlgorithm algorithm = seal.view().algorithm();
        long position = seals.positionOf(jurisdiction, entry);
        List<byte[]> path = MerkleTree.path(algorithm, seals.hashes(seal), Math.toIntExact(position));
        return new Receipt(
                Receipt.FORMAT,
                algorithm,
                body,
                position,
                path.stream().map(Hash::hex).toList(),
                seal.link(),
                seals.before(seal).map(StoredSeal::link).orElse(null));
    }
}
