package bihuan.platform.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Answers hold what only the asker may know, a follow-up code for one. They are kept under a key that is derived (HKDF-SHA256) from
 * the caller's {@code Idempotency-Key}, of which only the digest is kept: who reads the table cannot read the answers.
 *
 * <p>Layout: 12 bytes nonce, AES-256-GCM ciphertext, 16 bytes tag.
 */
final class SealedBody {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] PURPOSE = "bihuan answered request".getBytes(StandardCharsets.US_ASCII);
    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedBody() {}

    /** SHA-256 of the caller's key, by which its answer is found. */
    static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] seal(String key, byte[] body) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, body);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** @throws IllegalStateException if it was not sealed under this key, or was changed since */
    static byte[] open(String key, byte[] sealed) {
        ByteBuffer rest = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE];
        rest.get(nonce);
        byte[] ciphertext = new byte[rest.remaining()];
        rest.get(ciphertext);
        return crypt(Cipher.DECRYPT_MODE, key, nonce, ciphertext);
    }

    private static byte[] crypt(int mode, String key, byte[] nonce, byte[] input) {
        try {
            HKDFParameterSpec derivation = HKDFParameterSpec.ofExtract()
                    .addIKM(key.getBytes(StandardCharsets.US_ASCII))
                    .thenExpand(PURPOSE, 32);
            SecretKey secret = KDF.getInstance("HKDF-SHA256").deriveKey("AES", derivation);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
