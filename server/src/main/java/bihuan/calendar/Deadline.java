package bihuan.calendar;

import java.time.Instant;
import java.util.List;

/**
 * When a promise is due, with everything that is needed to compute it again and to defend it. Made by
 * {@link WorkCalendar#deadline}.
 *
 * @param start receipt
 * @param calendarVersion the version of the jurisdiction's calendar that gave {@code due}
 * @param pauses in order of time, not overlapping
 * @param due the last moment that is in time
 * @param provisional whether {@code due} lies after the last year that the State Council has decided, so that it may still move
 */
public record Deadline(
        Instant start, Allowance allowance, int calendarVersion, List<Pause> pauses, Instant due, boolean provisional) {
    public Deadline {
        pauses = List.copyOf(pauses);
    }

    /** Whether something done at this moment is in time. */
    public boolean isMetAt(Instant moment) {
        return !moment.isAfter(due);
    }
}
