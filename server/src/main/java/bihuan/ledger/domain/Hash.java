package bihuan.ledger.domain;

import bihuan.ledger.HashAlgorithm;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** Hashes of 32 bytes, each kind of input with its own first byte so that none can be passed off as another (RFC 6962). */
public final class Hash {
    /** The chain hash before the first seal. */
    public static final byte[] NOTHING = new byte[32];

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final byte HEADER = 2;

    private Hash() {}

    public static byte[] leaf(HashAlgorithm algorithm, String body) {
        return of(algorithm, LEAF, body.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] node(HashAlgorithm algorithm, byte[] left, byte[] right) {
        return of(algorithm, NODE, left, right);
    }

    public static byte[] header(HashAlgorithm algorithm, String header) {
        return of(algorithm, HEADER, header.getBytes(StandardCharsets.UTF_8));
    }

    /** Lower-case hexadecimal. */
    public static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    static byte[] of(HashAlgorithm algorithm, byte prefix, byte[]... parts) {
        return switch (algorithm) {
            case SHA_256 -> sha256(prefix, parts);
            case SM3 -> sm3(prefix, parts);
        };
    }

    private static byte[] sha256(byte prefix, byte[]... parts) {
        MessageDigest digest = newSha256();
        digest.update(prefix);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("Every Java has SHA-256", every);
        }
    }

    private static byte[] sm3(byte prefix, byte[]... parts) {
        SM3Digest digest = new SM3Digest();
        digest.update(prefix);
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
