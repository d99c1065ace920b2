package bihuan.insight.application;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The latest answers to a few questions, each good for a while; of several who ask at once, one works and the others wait. */
final class Remembered<K, V> {
    private final Duration good;
    private final Map<K, Slot<V>> slots;

    Remembered(Duration good, int most) {
        this.good = good;
        this.slots = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Slot<V>> eldest) {
                return size() > most;
            }
        };
    }

    V get(K question, Instant now, Function<K, V> work) {
        Slot<V> slot;
        synchronized (slots) {
            slot = slots.computeIfAbsent(question, key -> new Slot<>());
        }
        return slot.get(now, good, () -> work.apply(question));
    }

    private static final class Slot<V> {
        private @Nullable V answer;
        private Instant answeredAt = Instant.MIN;

        synchronized V get(Instant now, Duration good, java.util.function.Supplier<V> work) {
            @Nullable V known = answer;
            if (known == null || now.isBefore(answeredAt) || !now.isBefore(answeredAt.plus(good))) {
                known = work.get();
                answer = known;
                answeredAt = now;
            }
            return known;
        }
    }
}
