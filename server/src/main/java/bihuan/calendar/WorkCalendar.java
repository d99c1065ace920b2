package bihuan.calendar;

import bihuan.kernel.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One version of a jurisdiction's calendar: an immutable value that answers every question of working time, in the time zone
 * {@link Moment#ZONE}. Nothing here walks day by day, except the explanation.
 *
 * <p>A day is worked if the decisions of the State Council say so, is off if they say so, and otherwise follows the week. Legal
 * source of the counting: Civil Code (民法典) art. 201, the day of receipt does not count, and art. 203, the last day ends at the
 * close of business.
 */
public final class WorkCalendar {
    private final int version;
    private final OfficeHours hours;
    private final NavigableMap<LocalDate, SpecialDay> special = new TreeMap<>();
    private final NavigableSet<Integer> years = new TreeSet<>();
    private final WorkingDayCount count;
    private final long dayNanos;

    private WorkCalendar(int version, OfficeHours hours, Collection<YearDecision> decisions) {
        this.version = version;
        this.hours = hours;
        this.dayNanos = hours.dayNanos();
        SortedMap<Long, Boolean> worked = new TreeMap<>();
        decisions.stream().sorted(Comparator.comparingInt(YearDecision::year)).forEach(decision -> {
            years.add(decision.year());
            for (SpecialDay day : decision.days()) {
                special.put(day.date(), day);
                worked.put(day.date().toEpochDay(), !day.off());
            }
        });
        this.count = new WorkingDayCount(worked);
    }

    /** A calendar of these decisions; of two for one day, that of the later year holds. */
    public static WorkCalendar of(int version, OfficeHours hours, Collection<YearDecision> decisions) {
        return new WorkCalendar(version, hours, decisions);
    }

    /** A calendar without any decision and with the usual office hours: Monday to Friday. */
    public static WorkCalendar weekdaysOnly(int version) {
        return of(version, OfficeHours.USUAL, List.of());
    }

    public int version() {
        return version;
    }

    public OfficeHours hours() {
        return hours;
    }

    /** The years that have been decided, in order. */
    public List<Integer> years() {
        return List.copyOf(years);
    }

    /** Whether the year of this date has been decided; otherwise plain weekdays are assumed for it. */
    public boolean loaded(LocalDate date) {
        return years.contains(date.getYear());
    }

    /** The holiday because of which the State Council decided on this date, {@code null} if it did not. */
    public @Nullable String holiday(LocalDate date) {
        SpecialDay decided = special.get(date);
        return decided == null ? null : decided.name();
    }

    /** Why this date is worked or not. */
    public Explanation.Reason reason(LocalDate date) {
        boolean weekday = WorkingDayCount.isWeekday(date.toEpochDay());
        SpecialDay decided = special.get(date);
        if (decided != null && decided.off()) {
            return Explanation.Reason.HOLIDAY;
        }
        if (weekday) {
            return Explanation.Reason.WEEKDAY;
        }
        return decided == null ? Explanation.Reason.WEEKEND : Explanation.Reason.MAKE_UP_DAY;
    }

    public boolean isWorkingDay(LocalDate date) {
        return count.isWorking(date.toEpochDay());
    }

    /** A running number of working days up to this date, itself included; the difference of two counts the days between. */
    public long ordinal(LocalDate date) {
        return count.upTo(date.toEpochDay());
    }

    /**
     * The n-th working day after this date, which itself does not count; for a negative {@code n} the n-th before it; the date
     * itself for 0.
     */
    public LocalDate plusWorkingDays(LocalDate date, int n) {
        if (n == 0) {
            return date;
        }
        long from = n > 0 ? ordinal(date) : ordinal(date.minusDays(1)) + 1;
        return LocalDate.ofEpochDay(count.dayOf(from + n));
    }

    /** How many working days lie after {@code exclusive} up to {@code inclusive}; negative if the second is the earlier. */
    public int workingDaysBetween(LocalDate exclusive, LocalDate inclusive) {
        return Math.toIntExact(ordinal(inclusive) - ordinal(exclusive));
    }

    /** The office time between two moments; nothing if the second is not the later. */
    public Duration workingTime(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        ZonedDateTime a = from.atZone(Moment.ZONE);
        ZonedDateTime b = to.atZone(Moment.ZONE);
        long days = daysBefore(b.toLocalDate()) - daysBefore(a.toLocalDate());
        return Duration.ofNanos(Math.multiplyExact(days, dayNanos)).plusNanos(nanosInto(b) - nanosInto(a));
    }

    /**
     * The earliest moment by which so much office time has passed; the moment itself if it is none.
     *
     * @param workingTime not negative
     */
    public Instant plus(Instant moment, Duration workingTime) {
        if (workingTime.isNegative()) {
            throw new IllegalArgumentException("Working time runs forward: " + workingTime);
        }
        if (workingTime.isZero()) {
            return moment;
        }
        ZonedDateTime from = moment.atZone(Moment.ZONE);
        long nanos = Math.addExact(nanosInto(from), workingTime.toNanos());
        long days = (nanos - 1) / dayNanos;
        LocalDate day = LocalDate.ofEpochDay(count.dayOf(daysBefore(from.toLocalDate()) + days + 1));
        return day.atTime(hours.timeAfter(nanos - days * dayNanos))
                .atZone(Moment.ZONE)
                .toInstant();
    }

    /** Whether the office is open; at the moment of closing it is not. */
    public boolean isWorkingMoment(Instant moment) {
        ZonedDateTime at = moment.atZone(Moment.ZONE);
        return isWorkingDay(at.toLocalDate()) && hours.isOpenAt(at.toLocalTime());
    }

    /** This moment if the office is open, else the moment when it opens next. */
    public Instant nextWorkingMoment(Instant moment) {
        if (isWorkingMoment(moment)) {
            return moment;
        }
        ZonedDateTime at = moment.atZone(Moment.ZONE);
        LocalDate date = at.toLocalDate();
        if (isWorkingDay(date)) {
            for (OfficeHours.Session session : hours.sessions()) {
                if (at.toLocalTime().isBefore(session.opens())) {
                    return date.atTime(session.opens()).atZone(Moment.ZONE).toInstant();
                }
            }
        }
        return plusWorkingDays(date, 1).atTime(hours.open()).atZone(Moment.ZONE).toInstant();
    }

    /** The close of office of a date, whether it is worked or not. */
    public Instant closeOf(LocalDate date) {
        return date.atTime(hours.close()).atZone(Moment.ZONE).toInstant();
    }

    /** How many times the office closed after {@code from} up to and including {@code to}, on working days. */
    public int closesBetween(Instant from, Instant to) {
        return from.isBefore(to) ? Math.toIntExact(closesUpTo(to) - closesUpTo(from)) : 0;
    }

    /**
     * When something received at {@code start} is due.
     *
     * <p>Each pause that begins before what is due so far moves it by the office time within the pause; a later one does nothing.
     *
     * @param pauses in order of time, not overlapping
     */
    public Deadline deadline(Instant start, Allowance allowance, List<Pause> pauses) {
        Instant due = dueWithoutPauses(start, allowance);
        Instant last = Instant.MIN;
        for (Pause pause : pauses) {
            if (pause.from().isBefore(last)) {
                throw new IllegalArgumentException("Pauses are in order and do not overlap: " + pauses);
            }
            last = pause.until();
            due = moved(due, pause);
        }
        return new Deadline(start, allowance, version, pauses, due, isProvisional(due));
    }

    /** Explains a deadline with this calendar, which should have the version that the deadline names. */
    public Explanation explain(Deadline deadline) {
        return new Explainer(this, deadline).explain();
    }

    Instant dueWithoutPauses(Instant start, Allowance allowance) {
        return switch (allowance) {
            case Allowance.WorkingDays working ->
                closeOf(plusWorkingDays(start.atZone(Moment.ZONE).toLocalDate(), working.days()));
            case Allowance.WorkingTime working -> plus(start, working.time());
        };
    }

    Instant moved(Instant due, Pause pause) {
        return pause.from().isBefore(due) ? plus(due, workingTime(pause.from(), pause.until())) : due;
    }

    private boolean isProvisional(Instant due) {
        return years.isEmpty() || due.atZone(Moment.ZONE).getYear() > years.last();
    }

    private long closesUpTo(Instant moment) {
        ZonedDateTime at = moment.atZone(Moment.ZONE);
        LocalDate date = at.toLocalDate();
        return at.toLocalTime().isBefore(hours.close()) ? daysBefore(date) : ordinal(date);
    }

    private long daysBefore(LocalDate date) {
        return count.upTo(date.toEpochDay() - 1);
    }

    private long nanosInto(ZonedDateTime moment) {
        return isWorkingDay(moment.toLocalDate()) ? hours.nanosBefore(moment.toLocalTime()) : 0;
    }
}
