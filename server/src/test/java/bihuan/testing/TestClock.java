package bihuan.testing;

import bihuan.kernel.Moment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicReference;

/** The clock that tests set. It stands still, and before each test method it goes back to {@link #START}. */
public final class TestClock {
    /** Monday, 2 March 2026, 10:00 in Shanghai: an ordinary working time. */
    public static final Instant START = Instant.parse("2026-03-02T02:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    public Instant now() {
        return now.get();
    }

    public void set(Instant instant) {
        now.set(instant);
    }

    /** Sets it to a time in Shanghai, such as {@code 2026-03-02T10:00}. */
    public void set(String localDateTime) {
        now.set(LocalDateTime.parse(localDateTime).atZone(Moment.ZONE).toInstant());
    }

    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    Clock asClock() {
        InstantSource source = now::get;
        return source.withZone(Moment.ZONE);
    }
}
