package bihuan.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list by keyset: the cursor names the last row, so that rows which arrive meanwhile shift nothing.
 *
 * @param items the rows in their order
 * @param next opaque cursor of the next page, {@code null} at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page out of rows that were fetched with one more than {@code size}.
     *
     * @param cursor makes the cursor of a row, see {@link Cursor}
     */
    public static <T> Page<T> of(List<T> rowsPlusOne, int size, Function<T, String> cursor) {
        if (rowsPlusOne.size() <= size) {
            return new Page<>(rowsPlusOne, null);
        }
        List<T> items = rowsPlusOne.subList(0, size);
        return new Page<>(items, cursor.apply(items.getLast()));
    }
}
