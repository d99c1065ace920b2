package bihuan.assignments.domain;

import bihuan.assignments.Holder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch in which a matter was in one holder's hands.
 *
 * @param no running number within the matter, from 1
 * @param countedUntil nights up to here have been counted or need not be
 * @param to {@code null} while it lasts
 * @param workingSeconds its working time, {@code null} while it lasts
 */
public record Holding(
        int no,
        Holder holder,
        Instant from,
        Instant countedUntil,
        @Nullable Instant to,
        @Nullable Long workingSeconds) {

    Holding countedTo(Instant moment) {
        return moment.isAfter(countedUntil) ? new Holding(no, holder, from, moment, to, workingSeconds) : this;
    }

    Holding ended(Instant at, Terms terms) {
        long seconds = terms.calendar().workingTime(from, at).toSeconds();
        return new Holding(no, holder, from, countedUntil, at, seconds);
    }
}
