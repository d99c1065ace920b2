package bihuan.ledger.domain;

import bihuan.kernel.JurisdictionId;
import bihuan.ledger.CanonicalJson;
import bihuan.ledger.HashAlgorithm;
import bihuan.ledger.Receipt;
import bihuan.ledger.Seal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row of {@code ledger.seal}.
 *
 * @param content what the chain hash is made from
 * @param chain the hash of the content's header
 * @param signature over the header
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredSeal(Content content, byte[] chain, Keys.Signature signature) {

    /**
     * What a seal says.
     *
     * @param algorithm its name as it stands in the row, which may be nonsense after tampering
     * @param root the root over the leaves
     * @param transactions the hash over the transactions of the entries, in the order of the leaves
     * @param horizon all entries with older transactions are sealed by now, if the database cluster is still the same
     * @param system the database cluster
     */
    public record Content(
            JurisdictionId jurisdiction,
            long number,
            Instant sealedAt,
            String algorithm,
            long size,
            byte[] root,
            byte[] transactions,
            byte[] previous,
            long horizon,
            long system) {

        public String header() {
            ObjectNode header = JsonNodeFactory.instance.objectNode();
            header.put("algorithm", algorithm);
            header.put("horizon", String.valueOf(horizon));
            header.put("jurisdiction", jurisdiction.value());
            header.put("number", String.valueOf(number));
            header.put("previous", Hash.hex(previous));
            header.put("root", Hash.hex(root));
            header.put("sealedAt", sealedAt.toString());
            header.put("size", String.valueOf(size));
            header.put("system", String.valueOf(system));
            header.put("transactions", Hash.hex(transactions));
            return CanonicalJson.of(header);
        }
    }

    /** Closes a seal with its chain hash and signature. */
    public static StoredSeal close(Content content, HashAlgorithm algorithm, Keys keys) {
        String header = content.header();
        return new StoredSeal(content, Hash.header(algorithm, header), keys.sign(header));
    }

    public long number() {
        return content.number();
    }

    /** The algorithm, empty if the row names none that exists. */
    Optional<HashAlgorithm> algorithm() {
        return Arrays.stream(HashAlgorithm.values())
                .filter(known -> known.label().equals(content.algorithm()))
                .findFirst();
    }

    public Receipt.Link link() {
        return new Receipt.Link(content.header(), Hash.hex(chain));
    }

    /** The seal for the door; one that names an unknown algorithm after tampering is shown as if it were SHA-256. */
    public Seal view() {
        return new Seal(
                content.jurisdiction(),
                content.number(),
                content.sealedAt(),
                algorithm().orElse(HashAlgorithm.SHA_256),
                content.size(),
                Hash.hex(content.root()),
                Hash.hex(content.previous()),
                Hash.hex(chain));
    }
}
