package bihuan.calendar;

import bihuan.kernel.Actor;
import bihuan.kernel.DomainEvent;
import bihuan.kernel.JurisdictionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to the calendar of a jurisdiction. */
public sealed interface CalendarEvent extends DomainEvent {

    @Override
    default String subject() {
        return "calendar:" + jurisdiction().value();
    }

    /**
     * A version is in force from now on, and open deadlines have been recomputed with it.
     *
     * @param year the year that was decided, {@code null} if the office hours changed
     * @param changedDays days whose working state changed
     * @param hours office hours of the new version
     * @param deadlinesMoved how many open deadlines moved
     */
    record VersionAdopted(
            JurisdictionId jurisdiction,
            int version,
            @Nullable Integer year,
            List<LocalDate> changedDays,
            OfficeHours hours,
            int deadlinesMoved,
            String reason,
            Actor by,
            Instant at)
            implements CalendarEvent {
        public VersionAdopted {
            changedDays = List.copyOf(changedDays);
        }

        /** The same, once it is known how many deadlines moved. */
        public VersionAdopted moving(int deadlines) {
            return new VersionAdopted(jurisdiction, version, year, changedDays, hours, deadlines, reason, by, at);
        }
    }
}
