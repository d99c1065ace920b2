package bihuan.identity.application;

import bihuan.kernel.JurisdictionId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * The secret of a program: {@code bh_}, the jurisdiction in whose rows it is looked up, 256 random bits in base64url, and a checksum, by
 * which scanners of source code know a real one.
 */
record ServiceToken(JurisdictionId jurisdiction, String text) {
    private static final Pattern FORM = Pattern.compile("(bh_([1-9][0-9]{0,8})\\.[A-Za-z0-9_-]{43})\\.([0-9a-f]{8})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static ServiceToken next(JurisdictionId jurisdiction) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        String body = "bh_" + jurisdiction.value() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return new ServiceToken(jurisdiction, body + "." + checksum(body));
    }

    /** Empty for anything that was never a token. */
    static Optional<ServiceToken> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() && checksum(form.group(1)).equals(form.group(3))
                ? Optional.of(new ServiceToken(new JurisdictionId(Integer.parseInt(form.group(2))), text))
                : Optional.empty();
    }

    byte[] digest() {
        return Token.sha256(text);
    }

    private static String checksum(String body) {
        CRC32C sum = new CRC32C();
        sum.update(body.getBytes(StandardCharsets.US_ASCII));
        return "%08x".formatted(sum.getValue());
    }

    @Override
    public String toString() {
        return "ServiceToken[jurisdiction=" + jurisdiction.value() + "]";
    }
}
