package bihuan.identity.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * The failures in a row for one user name. The first four cost nothing; from the fifth on the name waits 5, 10, 20 … seconds, a
 * quarter of an hour at most. After a quiet day they are forgotten. An attempt counts before its password is looked at, so that
 * many at the same moment gain nothing; success forgets all.
 */
public record Attempts(int failures, Instant lastAt, Instant blockedUntil) {
    /** After this long without an attempt, the failures are forgotten. */
    public static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private static final int FREE = 4;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    public boolean blockedAt(Instant now) {
        return now.isBefore(blockedUntil);
    }

    /** With one more attempt, as if it failed. */
    public Attempts another(Instant now) {
        int count = lastAt.plus(FORGOTTEN_AFTER).isBefore(now) ? 1 : failures + 1;
        return new Attempts(count, now, now.plus(waitAfter(count)));
    }

    /** Without the one that was just counted, because it was right as far as it went. */
    public Attempts oneLess() {
        return new Attempts(Math.max(failures - 1, 0), lastAt, blockedUntil);
    }

    private static Duration waitAfter(int count) {
        if (count <= FREE) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE - 1, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
