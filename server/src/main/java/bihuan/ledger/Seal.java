package bihuan.ledger;

import bihuan.kernel.JurisdictionId;
import java.time.Instant;

/**
 * A seal (封签) over the entries that were recorded since the one before.
 *
 * @param number 1, 2, 3 … within the jurisdiction, without gaps
 * @param size how many entries it covers, at least 1
 * @param root the root of their Merkle tree, 64 hexadecimal digits
 * @param previous the chain hash of the seal before, 64 zeros for the first
 * @param chain the hash of everything above, 64 hexadecimal digits: whoever knows it knows the whole ledger up to here
 */
public record Seal(
        JurisdictionId jurisdiction,
        long number,
        Instant sealedAt,
        HashAlgorithm algorithm,
        long size,
        String root,
        String previous,
        String chain) {}
