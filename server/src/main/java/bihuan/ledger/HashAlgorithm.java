package bihuan.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How entries and seals are hashed; recorded with every seal, so that it can be changed at any time. Both give 32 bytes. */
public enum HashAlgorithm {
    SHA_256("SHA-256"),
    /** GB/T 32905—2016 《信息安全技术 SM3密码杂凑算法》. */
    SM3("SM3");

    private final String label;

    HashAlgorithm(String label) {
        this.label = label;
    }

    /** The name as it stands in seals and receipts. */
    @JsonValue
    public String label() {
        return label;
    }

    /**
     * The algorithm of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static HashAlgorithm named(String label) {
        for (HashAlgorithm algorithm : values()) {
            if (algorithm.label.equals(label)) {
                return algorithm;
            }
        }
        throw new IllegalArgumentException("Not a hash algorithm of the ledger: " + label);
    }
}
