package bihuan.attachments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * To what a file belongs, written {@code kind:id}, e.g. {@code issue:0198…}; the kind chooses the guard.
 *
 * @param kind lower case letters and hyphens, at most 40
 */
public record OwnerRef(String kind, UUID id) {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,39}");

    public OwnerRef {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("Not a kind of owner: " + kind);
        }
    }

    @JsonCreator
    public static OwnerRef parse(String text) {
        int colon = text.indexOf(':');
        return new OwnerRef(text.substring(0, Math.max(colon, 0)), UUID.fromString(text.substring(colon + 1)));
    }

    @JsonValue
    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
