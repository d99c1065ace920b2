package bihuan.assignments.domain;

import bihuan.assignments.AssignmentEvent;
import bihuan.assignments.Holder;
import bihuan.calendar.WorkCalendar;
import bihuan.kernel.Actor;
import bihuan.kernel.Moment;
import bihuan.kernel.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who had the matter when: stretches that follow one another without gap or overlap as long as it is open, and the nights that it
 * lay (C8).
 *
 * @param made how many holdings there ever were
 * @param spans those in memory, the last may still be open
 * @param nights those found since the matter was loaded
 */
public record Custody(int made, List<Holding> spans, List<Overnight> nights) {
    static final Custody NONE = new Custody(0, List.of(), List.of());

    public Custody {
        spans = List.copyOf(spans);
        nights = List.copyOf(nights);
    }

    /** The open holding, {@code null} if the matter has ended. */
    public @Nullable Holding current() {
        return spans.isEmpty() || spans.getLast().to() != null ? null : spans.getLast();
    }

    /**
     * Books an event.
     *
     * @param holder who has the matter after it, {@code null} if it ended
     */
    Custody book(AssignmentEvent event, @Nullable Holder holder, Terms terms) {
        Custody next = this;
        Holding now = current();
        if (now != null && isActionOf(now.holder(), event, terms)) {
            next = next.acted(now, event.at(), terms);
        }
        now = next.current();
        if (now != null && !now.holder().equals(holder)) {
            next = next.count(now, boundary(event), terms).ended(boundary(event), terms);
        }
        return holder != null && next.current() == null ? next.begun(holder, boundary(event), terms) : next;
    }

    /** What ends by itself ends at its time, also if the sweep came later. */
    private static Instant boundary(AssignmentEvent event) {
        return switch (event) {
            case AssignmentEvent.ClockResumed resumed ->
                resumed.answerBy().pauses().getLast().until();
            case AssignmentEvent.VerdictLapsed lapsed -> lapsed.callBackBy().start();
            default -> event.at();
        };
    }

    private static boolean isActionOf(Holder holder, AssignmentEvent event, Terms terms) {
        UnitId actor = event.by().unit();
        UnitId unit = holder.unit();
        return event.by().kind() == Actor.Kind.OFFICIAL && actor != null && unit != null && terms.within(actor, unit);
    }

    private Custody acted(Holding now, Instant at, Terms terms) {
        LocalDate day = at.atZone(Moment.ZONE).toLocalDate();
        Instant morning = day.atStartOfDay(Moment.ZONE).toInstant();
        Custody counted = count(now, morning, terms);
        return counted.replaceLast(
                counted.spans.getLast().countedTo(terms.calendar().closeOf(day)));
    }

    private Custody count(Holding now, Instant until, Terms terms) {
        WorkCalendar calendar = terms.calendar();
        int closes = calendar.closesBetween(now.countedUntil(), until);
        if (closes == 0 || now.holder().unit() == null) {
            return this;
        }
        List<Overnight> more = new ArrayList<>(nights);
        more.add(new Overnight(
                now.no(),
                now.holder(),
                firstCloseAfter(calendar, now.countedUntil()),
                lastCloseUpTo(calendar, until),
                closes));
        return new Custody(made, spans, more).replaceLast(now.countedTo(until));
    }

    private Custody ended(Instant at, Terms terms) {
        return replaceLast(spans.getLast().ended(at, terms));
    }

    private Custody begun(Holder holder, Instant at, Terms terms) {
        List<Holding> more = new ArrayList<>(spans);
        more.add(new Holding(made + 1, holder, at, graceful(at, terms), null, null));
        return new Custody(made + 1, more, nights);
    }

    /** Whatever comes shortly before the close of office may stay that night. */
    private static Instant graceful(Instant at, Terms terms) {
        Instant close = terms.calendar().closeOf(at.atZone(Moment.ZONE).toLocalDate());
        Duration left = terms.calendar().workingTime(at, close);
        Duration grace = Duration.ofMinutes(terms.rule(AssignmentRules.OVERNIGHT_GRACE));
        return close.isAfter(at) && left.compareTo(grace) < 0 ? close : at;
    }

    private Custody replaceLast(Holding holding) {
        List<Holding> changed = new ArrayList<>(spans);
        changed.set(changed.size() - 1, holding);
        return new Custody(made, changed, nights);
    }

    private static LocalDate firstCloseAfter(WorkCalendar calendar, Instant moment) {
        LocalDate day = moment.atZone(Moment.ZONE).toLocalDate();
        return calendar.isWorkingDay(day) && calendar.closeOf(day).isAfter(moment)
                ? day
                : calendar.plusWorkingDays(day, 1);
    }

    private static LocalDate lastCloseUpTo(WorkCalendar calendar, Instant moment) {
        LocalDate day = moment.atZone(Moment.ZONE).toLocalDate();
        return calendar.isWorkingDay(day) && !calendar.closeOf(day).isAfter(moment)
                ? day
                : calendar.plusWorkingDays(day, -1);
    }
}
