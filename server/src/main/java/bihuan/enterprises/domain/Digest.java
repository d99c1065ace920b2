package bihuan.enterprises.domain;

import bihuan.enterprises.Contact;
import bihuan.enterprises.ContactId;
import bihuan.enterprises.EnterpriseDetails;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 over values, each preceded by its length, so that no two different lists of values look alike. */
public final class Digest {
    private Digest() {}

    public static String of(EnterpriseDetails details) {
        return sha256(
                details.creditCode(),
                details.name(),
                details.area(),
                details.address(),
                details.industry(),
                details.size(),
                details.monitored(),
                details.profile().registeredCapital(),
                details.profile().staff(),
                details.profile().tags());
    }

    /** Salted, because who knows a name could else try all phone numbers. */
    public static String of(ContactId id, Contact contact, byte[] salt) {
        return sha256(HexFormat.of().formatHex(salt), id.value(), contact.name(), contact.phone(), contact.position());
    }

    private static String sha256(@Nullable Object... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Object value : values) {
                byte[] text = value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
                out.writeInt(value == null ? -1 : text.length);
                out.write(text);
            }
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
