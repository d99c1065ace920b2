package bihuan.ledger.domain;

import bihuan.ledger.HashAlgorithm;
import java.nio.ByteBuffer;

/** Folds the transaction numbers of a seal's entries into one hash, one after the other, so that none can be altered unseen. */
public final class Transactions {
    private static final byte TRANSACTION = 3;

    private final HashAlgorithm algorithm;
    private byte[] hash = Hash.NOTHING;

    public Transactions(HashAlgorithm algorithm) {
        this.algorithm = algorithm;
    }

    public void add(long transaction) {
        byte[] number = ByteBuffer.allocate(Long.BYTES).putLong(transaction).array();
        hash = Hash.of(algorithm, TRANSACTION, hash, number);
    }

    public byte[] hash() {
        return hash.clone();
    }
}
