package bihuan.calendar.web;

import bihuan.calendar.Explanation.Reason;
import bihuan.calendar.OfficeHours;
import bihuan.calendar.WorkCalendar;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A year of a calendar for the eye.
 *
 * @param decided whether the State Council has decided it; if not, plain weekdays are assumed
 * @param workingDays how many it has
 */
record YearView(
        int version,
        int year,
        boolean decided,
        List<Integer> decidedYears,
        int workingDays,
        OfficeHours hours,
        List<DayView> days) {

    /** A day, whether it is worked, why, and the holiday that is the cause. */
    record DayView(
            LocalDate date,
            boolean working,
            Reason reason,
            @Nullable String holiday) {}

    static YearView of(WorkCalendar calendar, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        List<DayView> days = first.datesUntil(first.plusDays(Year.of(year).length()))
                .map(date ->
                        new DayView(date, calendar.isWorkingDay(date), calendar.reason(date), calendar.holiday(date)))
                .toList();
        return new YearView(
                calendar.version(),
                year,
                calendar.loaded(first),
                calendar.years(),
                Math.toIntExact(days.stream().filter(DayView::working).count()),
                calendar.hours(),
                days);
    }
}
