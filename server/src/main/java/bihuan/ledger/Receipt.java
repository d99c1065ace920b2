package bihuan.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proof (存证回执) that one entry stands in the ledger exactly so. {@code docs/verify-receipt/VerifyReceipt.java} checks it without this system.
 *
 * <p>Leaf = H(0x00 ‖ body), node = H(0x01 ‖ left ‖ right), chain = H(0x02 ‖ header), all text in UTF-8; hashes are lower-case hexadecimal.
 *
 * @param format {@code bihuan-receipt-1}
 * @param algorithm the H of this receipt's seal
 * @param body the entry, canonical JSON (RFC 8785)
 * @param position the place of the entry among the leaves of its seal, from 0
 * @param path the inclusion proof (RFC 6962, section 2.1.1), from the leaf up
 * @param seal the seal that covers the entry
 * @param before the seal before that one, {@code null} for the first
 */
public record Receipt(
        String format,
        HashAlgorithm algorithm,
        String body,
        long position,
        List<String> path,
        Link seal,
        @Nullable Link before) {

    /** The format that this version writes. */
    public static final String FORMAT = "bihuan-receipt-1";

    public Receipt {
        path = List.copyOf(path);
    }

    /**
     * One link of the chain of seals.
     *
     * @param header canonical JSON with the number, size, root and time of the seal and the chain hash of the seal before
     * @param chain the hash of that header by the algorithm that the header names
     */
    public record Link(String header, String chain) {}
}
