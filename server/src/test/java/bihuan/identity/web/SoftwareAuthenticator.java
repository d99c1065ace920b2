package bihuan.identity.web;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * A device with one passkey (ES256), and the browser around it: does by hand what WebAuthn 3 says in 6.1, 6.5 and 5.8.1. What it
 * claims can be bent by its fields, as an attacker would.
 */
final class SoftwareAuthenticator {
    private static final int PRESENT = 1;
    private static final int VERIFIED = 4;
    private static final int HAS_KEY = 64;

    final byte[] credential = new byte[32];
    String site = "localhost";
    String origin = "http://localhost";
    boolean verifies = true;
    boolean crossOrigin;
    long counter;
    private final KeyPair keys;
    private String handle = "";

    SoftwareAuthenticator() {
        new SecureRandom().nextBytes(credential);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The body of a request that adds the passkey. */
    String makes(String name, String challenge, String userHandle) {
        handle = userHandle;
        ByteArrayOutputStream attestation = new ByteArrayOutputStream();
        attestation.write(0xa3);
        text(attestation, "fmt");
        text(attestation, "none");
        text(attestation, "attStmt");
        attestation.write(0xa0);
        text(attestation, "authData");
        bytes(attestation, authenticatorData(true));
        return """
                {"name":"%s","clientData":"%s","attestation":"%s","transports":["usb"]}""".formatted(name, base64(clientData("webauthn.create", challenge)), base64(attestation.toByteArray()));
    }

    /** The answer that shows the passkey. */
    String shows(String challenge) {
        counter++;
        return showsAgain(challenge, handle);
    }

    String showsAgain(String challenge, String userHandle) {
        byte[] data = authenticatorData(false);
        byte[] client = clientData("webauthn.get", challenge);
        return """
                {"credential":"%s","clientData":"%s","authenticatorData":"%s","signature":"%s","userHandle":"%s"}""".formatted(
                        base64(credential), base64(client), base64(data), base64(signed(data, client)), userHandle);
    }

    String handle() {
        return handle;
    }

    private byte[] clientData(String type, String challenge) {
        return """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":%s}""".formatted(type, challenge, origin, crossOrigin).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(boolean withKey) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(sha256(site.getBytes(StandardCharsets.UTF_8)));
        data.write(PRESENT | (verifies ? VERIFIED : 0) | (withKey ? HAS_KEY : 0));
        data.writeBytes(ByteBuffer.allocate(4).putInt((int) counter).array());
        if (withKey) {
            data.writeBytes(new byte[16]);
            data.writeBytes(
                    ByteBuffer.allocate(2).putShort((short) credential.length).array());
            data.writeBytes(credential);
            data.writeBytes(coseKey());
        }
        return data.toByteArray();
    }

    /** {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}, RFC 9053. */
    private byte[] coseKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        ByteArrayOutputStream cose = new ByteArrayOutputStream();
        cose.writeBytes(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21});
        bytes(cose, coordinate(key.getW().getAffineX()));
        cose.write(0x22);
        bytes(cose, coordinate(key.getW().getAffineY()));
        return cose.toByteArray();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private byte[] signed(byte[] data, byte[] client) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void text(ByteArrayOutputStream cbor, String text) {
        cbor.write(0x60 + text.length());
        cbor.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void bytes(ByteArrayOutputStream cbor, byte[] bytes) {
        cbor.write(bytes.length < 256 ? 0x58 : 0x59);
        byte[] length = ByteBuffer.allocate(4).putInt(bytes.length).array();
        cbor.writeBytes(Arrays.copyOfRange(length, bytes.length < 256 ? 3 : 2, 4));
        cbor.writeBytes(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
