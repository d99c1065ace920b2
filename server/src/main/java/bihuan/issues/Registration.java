package bihuan.issues;

import bihuan.kernel.AreaId;
import bihuan.kernel.AttachmentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said when an issue is registered (登记). Built with {@link #of} and the {@code with…} methods.
 *
 * @param channel how it came
 * @param sourceReference what the source calls it, at most 100 characters; required where {@link Channel#needsReference()}
 * @param title at most 200 characters; taken from the text if missing
 * @param text 1 to 10,000 characters
 * @param category code of a category in use, or {@code null} if it is for the dispatcher to find
 * @param area where it happened
 * @param creditCode of the enterprise, in any spelling; an unknown valid code is kept as given
 * @param enterpriseName as told, at most 200 characters, for enterprises that are not in the register
 * @param contact whom to call
 * @param attachments uploaded before, at most 20
 * @param uploadToken the secret they were uploaded with, for people without an account
 * @param sealed whether the units that handle it must not learn who says it
 */
public record Registration(
        Channel channel,
        @Nullable String sourceReference,
        @Nullable String title,
        String text,
        @Nullable String category,
        @Nullable AreaId area,
        @Nullable String creditCode,
        @Nullable String enterpriseName,
        @Nullable ContactPerson contact,
        List<AttachmentId> attachments,
        @Nullable String uploadToken,
        boolean sealed) {
    public Registration {
        attachments = List.copyOf(attachments);
    }

    /** The least that can be said. */
    public static Registration of(Channel channel, @Nullable String sourceReference, String text) {
        return new Registration(
                channel, sourceReference, null, text, null, null, null, null, null, List.of(), null, false);
    }

    public Registration withTitle(@Nullable String value) {
        return new Registration(
                channel,
                sourceReference,
                value,
                text,
                category,
                area,
                creditCode,
                enterpriseName,
                contact,
                attachments,
                uploadToken,
                sealed);
    }

    public Registration withCategory(@Nullable String code) {
        return new Registration(
                channel,
                sourceReference,
                title,
                text,
                code,
                area,
                creditCode,
                enterpriseName,
                contact,
                attachments,
                uploadToken,
                sealed);
    }

    public Registration in(@Nullable AreaId value) {
        return new Registration(
                channel,
                sourceReference,
                title,
                text,
                category,
                value,
                creditCode,
                enterpriseName,
                contact,
                attachments,
                uploadToken,
                sealed);
    }

    public Registration from(@Nullable String code, @Nullable String name) {
        return new Registration(
                channel,
                sourceReference,
                title,
                text,
                category,
                area,
                code,
                name,
                contact,
                attachments,
                uploadToken,
                sealed);
    }

    public Registration withContact(@Nullable ContactPerson person) {
        return new Registration(
                channel,
                sourceReference,
                title,
                text,
                category,
                area,
                creditCode,
                enterpriseName,
                person,
                attachments,
                uploadToken,
                sealed);
    }

    public Registration withAttachments(List<AttachmentId> ids, @Nullable String token) {
        return new Registration(
                channel,
                sourceReference,
                title,
                text,
                category,
                area,
                creditCode,
                enterpriseName,
                contact,
                ids,
                token,
                sealed);
    }

    public Registration sealed(boolean value) {
        return new Registration(
                channel,
                sourceReference,
                title,
                text,
                category,
                area,
                creditCode,
                enterpriseName,
                contact,
                attachments,
                uploadToken,
                value);
    }
}
