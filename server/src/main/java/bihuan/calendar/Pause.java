package bihuan.calendar;

import java.time.Instant;

/** A stretch in which the clock stood still (暂停计时), {@code from} included, {@code until} excluded. */
public record Pause(Instant from, Instant until) {
    public Pause {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("A pause ends after it begins: " + from + ", " + until);
        }
    }
}
