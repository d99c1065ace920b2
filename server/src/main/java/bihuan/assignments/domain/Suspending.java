package bihuan.assignments.domain;

import bihuan.assignments.AssignmentEvent;
import bihuan.assignments.AssignmentEvent.ClockResumed;
import bihuan.assignments.AssignmentEvent.ClockSuspended;
import bihuan.assignments.AssignmentId;
import bihuan.assignments.AssignmentRefusal;
import bihuan.assignments.AssignmentState;
import bihuan.assignments.Handling;
import bihuan.assignments.Holder;
import bihuan.assignments.Stage;
import bihuan.calendar.Deadline;
import bihuan.calendar.Pause;
import bihuan.calendar.WorkCalendar;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Suspension (暂停计时): the lead's clock stands still while the enterprise or an assisting unit holds the matter, until a date. */
public final class Suspending {
    private Suspending() {}

    public static ClockSuspended suspend(Act act, AssignmentId id, Handling.Suspension wish) {
        Assignment part = act.matter().part(id);
        act.requireHandler(part);
        act.requireLead(part);
        act.require(ClockSuspended.class);
        act.requireState(part, AssignmentState.SIGNED);
        Answering.requireContact(act.matter(), part);
        Holder waitsFor = waitsFor(act.matter(), wish.waitsFor());
        Instant until = until(act, wish.until());
        Deadline deadline = with(act, clock(act, id).deadline(), new Pause(act.at(), until));
        requireShortEnough(act, deadline);
        return new ClockSuspended(
                act.jurisdiction(),
                act.id(),
                act.version(),
                act.by(),
                act.at(),
                id,
                part.unit(),
                waitsFor,
                until,
                Words.require(wish.reason(), Words.REASON, "/reason"),
                deadline);
    }

    /** The unit lets its clock run again. */
    public static ClockResumed resume(Act act, AssignmentId id) {
        Assignment part = act.matter().part(id);
        act.requireHandler(part);
        act.requireLead(part);
        return resumedAt(act, act.at());
    }

    /** The assisting unit for which the clock waits has answered. */
    public static ClockResumed resume(Act act) {
        return resumedAt(act, act.at());
    }

    /** Whether the clock waits for this unit. */
    public static boolean waitsFor(Matter matter, AssignmentId assisting) {
        return matter.stage() == Stage.SUSPENDED
                && Holder.assisting(matter.part(assisting).unit())
                        .equals(matter.standstill().waitsFor());
    }

    static Optional<AssignmentEvent> over(Act act) {
        Instant until = act.matter().standstill().until();
        return until.isAfter(act.at()) ? Optional.empty() : Optional.of(resumedAt(act, until));
    }

    private static ClockResumed resumedAt(Act act, Instant moment) {
        act.require(ClockResumed.class);
        Assignment lead = act.matter().theLead();
        Deadline planned = clock(act, lead.id()).deadline();
        Pause last = planned.pauses().getLast();
        List<Pause> pauses =
                new ArrayList<>(planned.pauses().subList(0, planned.pauses().size() - 1));
        pauses.add(new Pause(last.from(), moment));
        Deadline deadline = act.terms().calendar().deadline(planned.start(), planned.allowance(), pauses);
        return new ClockResumed(
                act.jurisdiction(), act.id(), act.version(), act.by(), act.at(), lead.id(), lead.unit(), deadline);
    }

    private static Holder waitsFor(Matter matter, @Nullable UnitId unit) {
        if (unit == null) {
            return Holder.enterprise();
        }
        return matter.parts().stream()
                .filter(part -> !part.lead() && part.owes() && part.unit().equals(unit))
                .findFirst()
                .map(part -> Holder.assisting(unit))
                .orElseThrow(
                        () -> Refusal.of(AssignmentRefusal.NOBODY_TO_WAIT_FOR).at("/waitsFor"));
    }

    private static Instant until(Act act, LocalDate day) {
        WorkCalendar calendar = act.terms().calendar();
        LocalDate latest = calendar.plusWorkingDays(act.today(), act.terms().rule(AssignmentRules.SUSPENSION_DAYS));
        if (!day.isAfter(act.today()) || day.isAfter(latest)) {
            throw Refusal.of(AssignmentRefusal.DATE_OUT_OF_RANGE).at("/until").with("latest", latest);
        }
        return calendar.nextWorkingMoment(calendar.closeOf(day));
    }

    private static void requireShortEnough(Act act, Deadline deadline) {
        WorkCalendar calendar = act.terms().calendar();
        int most = act.terms().rule(AssignmentRules.SUSPENSION_TOTAL_DAYS);
        Duration total = deadline.pauses().stream()
                .map(pause -> calendar.workingTime(pause.from(), pause.until()))
                .reduce(Duration.ZERO, Duration::plus);
        if (total.compareTo(calendar.hours().perDay().multipliedBy(most)) > 0) {
            throw Refusal.of(AssignmentRefusal.SUSPENDED_TOO_LONG).with("most", most);
        }
    }

    private static Deadline with(Act act, Deadline deadline, Pause pause) {
        List<Pause> pauses = new ArrayList<>(deadline.pauses());
        pauses.add(pause);
        return act.terms().calendar().deadline(deadline.start(), deadline.allowance(), pauses);
    }

    private static MatterClock clock(Act act, AssignmentId id) {
        return act.matter().clocks().answering(id).orElseThrow(() -> Refusal.of(AssignmentRefusal.NO_CLOCK));
    }
}
