package bihuan.calendar;

import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import java.time.Instant;

/** A module that keeps deadlines: it implements this as a bean and is asked whenever a calendar changes. */
public interface DeadlineKeeper {

    /**
     * Recomputes all open deadlines of the jurisdiction that were computed with an older version, in the running transaction, with
     * an event for each that moves. Calling it twice does no harm.
     *
     * @return how many moved
     */
    int recompute(JurisdictionId jurisdiction, WorkCalendar calendar, Actor by, Instant at);

    /**
     * What {@link #recompute} would move, changing nothing.
     *
     * @param calendar a version that is not adopted yet
     * @param atMost how many to list
     */
    AffectedDeadlines preview(JurisdictionId jurisdiction, WorkCalendar calendar, int atMost);
}
