package bihuan.calendar;

import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The working calendars of all jurisdictions. */
public interface Calendars {

    /**
     * The version in force. Cheap enough for every request: one look at the number of the version, the calendar itself is kept in
     * memory. A jurisdiction that has none yet gets version 1.
     */
    WorkCalendar of(JurisdictionId jurisdiction);

    /**
     * An old or the present version.
     *
     * @throws bihuan.kernel.Refusal {@link CalendarRefusal#NO_SUCH_VERSION}
     */
    WorkCalendar version(JurisdictionId jurisdiction, int version);

    /** All versions, the newest first. */
    List<CalendarVersion> versions(JurisdictionId jurisdiction);

    /** What the amendment would change, open deadlines included; changes nothing. */
    AmendmentPreview preview(JurisdictionId jurisdiction, Amendment amendment);

    /**
     * Adopts the amendment as the next version and has all open deadlines recomputed in the same transaction.
     *
     * @param basedOn the version that the amendment was made for, {@code null} for whichever is in force
     * @param reason at most 500 characters
     * @throws bihuan.kernel.Refusal {@link CalendarRefusal#OUTDATED}, {@link CalendarRefusal#NOTHING_CHANGES}, or what is wrong with the amendment
     */
    CalendarEvent.VersionAdopted adopt(
            JurisdictionId jurisdiction, Amendment amendment, @Nullable Integer basedOn, String reason, Actor by);
}
