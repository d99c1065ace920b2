package bihuan.ledger.application;

import bihuan.ledger.HashAlgorithm;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the ledger.
 *
 * @param algorithm of new seals: {@code SHA-256} or {@code SM3}
 * @param key hexadecimal keys separated by commas, the last one signs ({@code BIHUAN_LEDGER_KEY}); without it they are in {@code keys/ledger.key} of the
 *     data folder
 * @param witness the file to which the chain hashes are appended; without it {@code ledger-witness.log} of the data folder
 * @param rootKey private and public half of the Ed25519 key that signs daily roots ({@code BIHUAN_LEDGER_ROOT_KEY}); without it it is in
 *     {@code keys/ledger-root.key} of the data folder
 */
@ConfigurationProperties("bihuan.ledger")
record LedgerProperties(
        @DefaultValue("SHA-256") String algorithm,
        @Nullable String key,
        @Nullable String witness,
        @Nullable String rootKey) {

    HashAlgorithm hashAlgorithm() {
        return HashAlgorithm.named(algorithm);
    }
}
