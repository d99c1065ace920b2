package bihuan.ledger.domain;

import java.util.Iterator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An iterator that shows its next element before it is taken. */
final class Peeking<T> {
    private final Iterator<T> source;
    private @Nullable T next;

    Peeking(Iterator<T> source) {
        this.source = source;
        advance();
    }

    /** The next element if there is one and it is such, else {@code null}; it is taken. */
    @Nullable
    T takeIf(Predicate<T> such) {
        T taken = next;
        if (taken == null || !such.test(taken)) {
            return null;
        }
        advance();
        return taken;
    }

    private void advance() {
        next = source.hasNext() ? source.next() : null;
    }
}
