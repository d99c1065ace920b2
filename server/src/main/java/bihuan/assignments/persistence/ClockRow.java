package bihuan.assignments.persistence;

import bihuan.assignments.AssignmentId;
import bihuan.assignments.ChaseStep;
import bihuan.assignments.ClockKind;
import bihuan.assignments.domain.Matter;
import bihuan.assignments.domain.MatterClock;
import bihuan.assignments.domain.Outcome;
import bihuan.calendar.Allowance;
import bihuan.calendar.Deadline;
import bihuan.calendar.Pause;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of {@code assignments.clock}; the components are its columns. */
record ClockRow(
        JurisdictionId jurisdictionId,
        MatterId matterId,
        int no,
        ClockKind kind,
        @Nullable AssignmentId assignmentId,
        @Nullable UnitId unitId,
        int cycle,
        Instant startedAt,
        @Nullable Integer allowanceDays,
        @Nullable Long allowanceSeconds,
        int calendarVersion,
        List<Pause> pauses,
        Instant due,
        boolean provisional,
        @Nullable Instant stoppedAt,
        @Nullable Outcome outcome,
        @Nullable Instant nextCheckAt,
        List<ChaseStep> taken) {

    static ClockRow of(Matter matter, MatterClock clock) {
        Deadline deadline = clock.deadline();
        return new ClockRow(
                matter.origin().jurisdiction(),
                matter.origin().id(),
                clock.no(),
                clock.kind(),
                clock.assignment(),
                clock.unit(),
                clock.cycle(),
                deadline.start(),
                deadline.allowance() instanceof Allowance.WorkingDays(int days) ? days : null,
                deadline.allowance() instanceof Allowance.WorkingTime(Duration time) ? time.toSeconds() : null,
                deadline.calendarVersion(),
                deadline.pauses(),
                deadline.due(),
                deadline.provisional(),
                clock.stoppedAt(),
                clock.outcome(),
                clock.nextCheckAt(),
                clock.taken());
    }

    MatterClock clock() {
        Allowance allowance = allowanceDays != null
                ? new Allowance.WorkingDays(allowanceDays)
                : new Allowance.WorkingTime(Duration.ofSeconds(Objects.requireNonNull(allowanceSeconds)));
        Deadline deadline = new Deadline(startedAt, allowance, calendarVersion, pauses, due, provisional);
        return new MatterClock(no, kind, assignmentId, unitId, cycle, deadline, stoppedAt, outcome, taken, nextCheckAt);
    }
}
