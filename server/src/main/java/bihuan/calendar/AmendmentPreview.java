package bihuan.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an amendment would do.
 *
 * @param version the version in force, on which this is based
 * @param days the days that would change, in order
 * @param deadlines open deadlines that would move
 */
public record AmendmentPreview(
        int version,
        List<DayChange> days,
        OfficeHours hoursBefore,
        OfficeHours hoursAfter,
        AffectedDeadlines deadlines) {
    public AmendmentPreview {
        days = List.copyOf(days);
    }

    /** A day before and after: whether it is worked, and the holiday that is the cause, if any. */
    public record DayChange(
            LocalDate date,
            boolean workingBefore,
            boolean workingAfter,
            @Nullable String holidayBefore,
            @Nullable String holidayAfter) {}
}
