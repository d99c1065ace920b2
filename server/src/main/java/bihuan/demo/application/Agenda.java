package bihuan.demo.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What is still to happen in the city, in order of time; at the same time, in the order in which it was planned. */
final class Agenda {
    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::at).thenComparingLong(Entry::order);

    private final PriorityQueue<Entry> entries = new PriorityQueue<>(ORDER);
    private long planned;

    /** One thing to happen. */
    record Entry(Instant at, long order, Runnable act) {}

    void plan(Instant at, Runnable act) {
        entries.add(new Entry(at, planned++, act));
    }

    /** The next entry before {@code end}, or {@code null}; what is planned for later will never happen. */
    @Nullable
    Entry nextBefore(Instant end) {
        Entry first = entries.peek();
        return first == null || !first.at().isBefore(end) ? null : entries.poll();
    }
}
