package bihuan.identity.application;

import bihuan.kernel.JurisdictionId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secret of a session: the jurisdiction, in whose rows it is looked up, a point, and 256 random bits in base64url.
 *
 * @param text what the browser keeps
 */
record Token(JurisdictionId jurisdiction, String text) {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8})\\.[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static Token next(JurisdictionId jurisdiction) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        String random = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return new Token(jurisdiction, jurisdiction.value() + "." + random);
    }

    /** Empty for anything that was never a token. */
    static Optional<Token> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Token(new JurisdictionId(Integer.parseInt(form.group(1))), text))
                : Optional.empty();
    }

    byte[] digest() {
        return sha256(text);
    }

    static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Token[jurisdiction=" + jurisdiction.value() + "]";
    }
}
