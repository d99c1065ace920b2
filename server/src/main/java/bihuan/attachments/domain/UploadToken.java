package bihuan.attachments.domain;

import bihuan.attachments.AttachmentRefusal;
import bihuan.kernel.Actor;
import bihuan.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The secret by which somebody without an account shows that a file is his; kept as a digest. */
public final class UploadToken {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,100}");

    private UploadToken() {}

    /** The digest of a token, {@code null} for actors with an account, who need none. */
    public static @Nullable String digest(@Nullable String token, Actor by) {
        if (by.kind() == Actor.Kind.SYSTEM || by.account() != null) {
            return null;
        }
        if (token == null) {
            throw Refusal.of(AttachmentRefusal.TOKEN_NEEDED);
        }
        if (!FORM.matcher(token).matches()) {
            throw Refusal.of(AttachmentRefusal.BAD_TOKEN);
        }
        return sha256(token);
    }

    private static String sha256(String token) {
        try {
            byte[] bytes = token.getBytes(StandardCharsets.US_ASCII);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
