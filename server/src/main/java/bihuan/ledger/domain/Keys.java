package bihuan.ledger.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret keys of the ledger, which never enter the database: whoever can write into it but has no key cannot make an entry or a
 * seal. The last key signs; the ones before stay to check what they signed.
 */
public final class Keys {
    /** The shortest key that is accepted, in bytes. */
    public static final int SHORTEST = 32;

    private static final String HMAC = "HmacSHA256";

    /**
     * A message authentication code and the key that made it.
     *
     * @param keyId the first 16 hexadecimal digits of the key's SHA-256
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Signature(String keyId, byte[] mac) {}

    private final Map<String, Mac> byId = new LinkedHashMap<>();
    private final String current;

    /**
     * @param secrets from the oldest to the one that signs, at least one
     * @throws IllegalArgumentException if there is none or one is too short
     */
    public Keys(List<byte[]> secrets) {
        String last = "";
        for (byte[] secret : secrets) {
            if (secret.length < SHORTEST) {
                throw new IllegalArgumentException("A ledger key has at least " + SHORTEST + " bytes");
            }
            last = HexFormat.of().formatHex(Hash.newSha256().digest(secret), 0, 8);
            byId.put(last, ready(secret));
        }
        if (byId.isEmpty()) {
            throw new IllegalArgumentException("The ledger needs a key");
        }
        current = last;
    }

    public Signature sign(String text) {
        return new Signature(current, mac(Objects.requireNonNull(byId.get(current)), text));
    }

    public boolean knows(String keyId) {
        return byId.containsKey(keyId);
    }

    /** Whether one of our keys, the one named, made this code for this text. */
    public boolean signed(String text, Signature signature) {
        Mac key = byId.get(signature.keyId());
        return key != null && MessageDigest.isEqual(mac(key, text), signature.mac());
    }

    /** A MAC that is only ever cloned, which is cheaper than to look one up and set its key each time. */
    private static Mac ready(byte[] secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac;
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("Every Java has " + HMAC, every);
        }
    }

    private static byte[] mac(Mac ready, String text) {
        try {
            return ((Mac) ready.clone()).doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException never) {
            throw new IllegalStateException("The Java's own " + HMAC + " can be cloned", never);
        }
    }
}
