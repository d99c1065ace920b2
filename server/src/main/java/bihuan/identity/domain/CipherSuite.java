package bihuan.identity.domain;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Authenticated encryption: 12 bytes nonce, ciphertext, 16 bytes tag. */
public enum CipherSuite {
    /** AES-256 in Galois/counter mode (NIST SP 800-38D). */
    AES_256_GCM("AES", 32),
    /** The national SM4 (GB/T 32907-2016) in the same mode. */
    SM4_GCM("SM4", 16);

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String algorithm;
    private final int keyBytes;

    CipherSuite(String algorithm, int keyBytes) {
        this.algorithm = algorithm;
        this.keyBytes = keyBytes;
    }

    byte[] newKey() {
        byte[] key = new byte[keyBytes];
        RANDOM.nextBytes(key);
        return key;
    }

    /** @param about what it belongs to; it opens for nothing else */
    byte[] seal(byte[] key, byte[] about, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, about, plain);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** @throws IllegalStateException if key or {@code about} are others, or a bit was changed */
    byte[] open(byte[] key, byte[] about, byte[] sealed) {
        ByteBuffer rest = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE];
        rest.get(nonce);
        byte[] ciphertext = new byte[rest.remaining()];
        rest.get(ciphertext);
        return crypt(Cipher.DECRYPT_MODE, key, nonce, about, ciphertext);
    }

    private byte[] crypt(int mode, byte[] key, byte[] nonce, byte[] about, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(algorithm + "/GCM/NoPadding", PROVIDER);
            // A master key has 32 bytes, of which SM4 takes the first 16.
            byte[] fitting = key.length == keyBytes ? key : Arrays.copyOf(key, keyBytes);
            cipher.init(mode, new SecretKeySpec(fitting, algorithm), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot " + (mode == Cipher.ENCRYPT_MODE ? "seal" : "open"), e);
        }
    }
}
