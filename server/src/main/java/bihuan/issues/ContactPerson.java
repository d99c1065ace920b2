package bihuan.issues;

import org.jspecify.annotations.Nullable;

/**
 * Whom to call. Personal data: kept in a table of its own, never in an event.
 *
 * @param name at most 50 characters
 * @param phone 5 to 20 digits, with {@code +}, hyphens and spaces
 */
public record ContactPerson(@Nullable String name, @Nullable String phone) {
    /** Never the data. */
    @Override
    public String toString() {
        return "ContactPerson[hidden]";
    }
}
