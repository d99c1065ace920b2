package bihuan.ledger.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** Signs what is published with Ed25519, so that anybody can check it with the public key. */
public final class RootSigner {
    private static final String ALGORITHM = "Ed25519";
    /** Of a public key as X.509 writes it, before its 32 bytes. */
    private static final byte[] X509_HEAD = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};

    private final PrivateKey privateKey;
    private final byte[] publicKey;

    private RootSigner(PrivateKey privateKey, byte[] publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /** A new key as it is kept: private (PKCS 8) and public (32 bytes), each in base 64, separated by a blank. */
    public static String newKey() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] raw = Arrays.copyOfRange(encoded, X509_HEAD.length, encoded.length);
            return encode(pair.getPrivate().getEncoded()) + " " + encode(raw);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalArgumentException if it is not what {@link #newKey} makes */
    public static RootSigner of(String key) {
        String[] parts = key.strip().split("\\s+");
        if (parts.length != 2) {
            throw new IllegalArgumentException("The key that signs the daily root is not: private public");
        }
        try {
            PrivateKey privateKey = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(parts[0])));
            RootSigner signer = new RootSigner(privateKey, Base64.getDecoder().decode(parts[1]));
            if (!isSigned("key", signer.sign("key"), signer.publicKey())) {
                throw new IllegalArgumentException("The two halves of the key that signs the daily root differ");
            }
            return signer;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The key that signs the daily root cannot be read", e);
        }
    }

    public String publicKey() {
        return encode(publicKey);
    }

    public String sign(String statement) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(statement.getBytes(StandardCharsets.UTF_8));
            return encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the statement was signed with the private half of this public key. */
    public static boolean isSigned(String statement, String signature, String publicKey) {
        try {
            byte[] raw = Base64.getDecoder().decode(publicKey);
            byte[] encoded = Arrays.copyOf(X509_HEAD, X509_HEAD.length + raw.length);
            System.arraycopy(raw, 0, encoded, X509_HEAD.length, raw.length);
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(statement.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
