package bihuan.calendar.domain;

import bihuan.calendar.Amendment;
import bihuan.calendar.AmendmentPreview.DayChange;
import bihuan.calendar.CalendarRefusal;
import bihuan.calendar.OfficeHours;
import bihuan.calendar.SpecialDay;
import bihuan.calendar.WorkCalendar;
import bihuan.calendar.YearDecision;
import bihuan.kernel.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a version of a calendar consists of.
 *
 * @param decisions one for each decided year, in order
 */
public record Contents(int version, OfficeHours hours, List<YearDecision> decisions) {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    public Contents {
        decisions = decisions.stream()
                .sorted(Comparator.comparingInt(YearDecision::year))
                .toList();
    }

    /** Version 1 of every jurisdiction. */
    public static Contents first() {
        return new Contents(1, OfficeHours.USUAL, StateCouncil.decisions());
    }

    public WorkCalendar calendar() {
        return WorkCalendar.of(version, hours, decisions);
    }

    /**
     * The next version.
     *
     * @throws Refusal if the amendment is wrong or changes nothing
     */
    public Contents amendedBy(Amendment amendment) {
        Contents next = switch (amendment) {
            case Amendment.Year year -> new Contents(version + 1, hours, withDecision(checked(year.decision())));
            case Amendment.Hours other -> new Contents(version + 1, other.hours(), decisions);
        };
        if (next.hours.equals(hours) && next.decisions.equals(decisions)) {
            throw Refusal.of(CalendarRefusal.NOTHING_CHANGES);
        }
        return next;
    }

    /** The days that another version calls otherwise, in order. */
    public List<DayChange> changesTo(Contents other) {
        WorkCalendar before = calendar();
        WorkCalendar after = other.calendar();
        SortedSet<LocalDate> dates = new TreeSet<>(dates(decisions));
        dates.addAll(dates(other.decisions));
        return dates.stream()
                .map(date -> new DayChange(
                        date,
                        before.isWorkingDay(date),
                        after.isWorkingDay(date),
                        before.holiday(date),
                        after.holiday(date)))
                .filter(Contents::isChange)
                .toList();
    }

    private static boolean isChange(DayChange change) {
        return change.workingBefore() != change.workingAfter()
                || !Objects.equals(change.holidayBefore(), change.holidayAfter());
    }

    private List<YearDecision> withDecision(YearDecision decision) {
        List<YearDecision> all = new ArrayList<>(decisions);
        all.removeIf(other -> other.year() == decision.year());
        all.add(decision);
        return all;
    }

    private static YearDecision checked(YearDecision decision) {
        if (decision.year() < FIRST_YEAR || decision.year() > LAST_YEAR) {
            throw Refusal.of(CalendarRefusal.YEAR_OUT_OF_RANGE)
                    .at("/year")
                    .with("first", FIRST_YEAR)
                    .with("last", LAST_YEAR);
        }
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < decision.days().size(); i++) {
            LocalDate date = decision.days().get(i).date();
            String pointer = "/days/" + i + "/date";
            if (Math.abs((long) date.getYear() - decision.year()) > 1) {
                throw Refusal.of(CalendarRefusal.DAY_OUT_OF_YEAR).at(pointer).with("date", date);
            }
            if (!seen.add(date)) {
                throw Refusal.of(CalendarRefusal.DAY_NAMED_TWICE).at(pointer).with("date", date);
            }
        }
        return inOrder(decision);
    }

    private static YearDecision inOrder(YearDecision decision) {
        List<SpecialDay> days = decision.days().stream()
                .sorted(Comparator.comparing(SpecialDay::date))
                .toList();
        return new YearDecision(decision.year(), decision.papers(), days);
    }

    private static List<LocalDate> dates(Collection<YearDecision> decisions) {
        return decisions.stream()
                .flatMap(decision -> decision.days().stream())
                .map(SpecialDay::date)
                .toList();
    }
}
