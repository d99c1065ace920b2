package bihuan.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Writes and reads the opaque cursors of {@link Page}: the sort key of the last row, base64url. */
public final class Cursor {
    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String of(Object... sortKey) {
        String joined = String.join(
                SEPARATOR, java.util.Arrays.stream(sortKey).map(String::valueOf).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The parts of a cursor.
     *
     * @throws IllegalArgumentException if it is not one of ours or has another number of parts
     */
    public static List<String> parts(String cursor, int expected) {
        String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        List<String> parts = List.of(joined.split(SEPARATOR, -1));
        if (parts.size() != expected) {
            throw new IllegalArgumentException("Not a cursor of this list");
        }
        return parts;
    }
}
