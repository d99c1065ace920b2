package bihuan.assignments.domain;

import bihuan.assignments.AssignmentRefusal;
import bihuan.assignments.ChaseStep;
import bihuan.assignments.ClockKind;
import bihuan.calendar.Deadline;
import bihuan.calendar.WorkCalendar;
import bihuan.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The ladder of chasing (督办阶梯): which step is taken how long before or after which deadline.
 *
 * @param steps in any order
 */
public record Ladder(List<Rung> steps) {
    private static final int MOST = 50;
    private static final int DAY = 450;

    /**
     * One step.
     *
     * @param workingMinutes after the deadline; negative before it
     */
    public record Rung(ClockKind clock, ChaseStep step, int workingMinutes) {}

    /** A working day of the usual office hours has 450 minutes. */
    public static final Ladder USUAL = new Ladder(List.of(
            new Rung(ClockKind.DISPATCH, ChaseStep.WARNING, -60),
            new Rung(ClockKind.DISPATCH, ChaseStep.URGING, 0),
            new Rung(ClockKind.SIGN, ChaseStep.WARNING, -60),
            new Rung(ClockKind.SIGN, ChaseStep.URGING, 0),
            new Rung(ClockKind.SIGN, ChaseStep.SUPERVISION_ORDER, DAY),
            new Rung(ClockKind.CONTACT, ChaseStep.WARNING, -120),
            new Rung(ClockKind.CONTACT, ChaseStep.URGING, 0),
            new Rung(ClockKind.ANSWER, ChaseStep.WARNING, -DAY),
            new Rung(ClockKind.ANSWER, ChaseStep.URGING, 0),
            new Rung(ClockKind.ANSWER, ChaseStep.SUPERVISION_ORDER, DAY),
            new Rung(ClockKind.ANSWER, ChaseStep.CIRCULATED_CRITICISM, 3 * DAY),
            new Rung(ClockKind.ANSWER, ChaseStep.TALK, 5 * DAY),
            new Rung(ClockKind.ANSWER, ChaseStep.ACCOUNTABILITY, 10 * DAY),
            new Rung(ClockKind.REDO, ChaseStep.WARNING, -DAY / 2),
            new Rung(ClockKind.REDO, ChaseStep.URGING, 0),
            new Rung(ClockKind.REDO, ChaseStep.SUPERVISION_ORDER, DAY / 2),
            new Rung(ClockKind.REDO, ChaseStep.CIRCULATED_CRITICISM, 2 * DAY),
            new Rung(ClockKind.REDO, ChaseStep.TALK, 3 * DAY),
            new Rung(ClockKind.REDO, ChaseStep.ACCOUNTABILITY, 5 * DAY),
            new Rung(ClockKind.RULING, ChaseStep.WARNING, -60),
            new Rung(ClockKind.RULING, ChaseStep.URGING, 0),
            new Rung(ClockKind.VERDICT, ChaseStep.WARNING, -120),
            new Rung(ClockKind.VERDICT, ChaseStep.URGING, 0),
            new Rung(ClockKind.FEEDBACK, ChaseStep.WARNING, -DAY),
            new Rung(ClockKind.FEEDBACK, ChaseStep.URGING, 0),
            new Rung(ClockKind.FEEDBACK, ChaseStep.SUPERVISION_ORDER, 2 * DAY)));

    public Ladder {
        steps = List.copyOf(steps);
    }

    static void check(Ladder ladder) {
        if (ladder.steps.size() > MOST) {
            throw Refusal.of(AssignmentRefusal.BAD_LADDER).at("/steps");
        }
        for (ClockKind kind : ClockKind.values()) {
            Set<ChaseStep> seen = EnumSet.noneOf(ChaseStep.class);
            for (Rung rung : ladder.rungs(kind)) {
                boolean near = rung.workingMinutes >= -30 * DAY && rung.workingMinutes <= 120 * DAY;
                if (!near || !seen.add(rung.step)) {
                    throw Refusal.of(AssignmentRefusal.BAD_LADDER).at("/steps");
                }
            }
        }
    }

    /** The steps of one kind of clock, the earliest first. */
    public List<Rung> rungs(ClockKind kind) {
        return steps.stream()
                .filter(rung -> rung.clock == kind)
                .sorted(Comparator.comparingInt(Rung::workingMinutes).thenComparing(Rung::step))
                .toList();
    }

    /** A step and when it is taken, always in working time. */
    record Next(ChaseStep step, Instant at) {}

    /**
     * The step that follows those taken, whatever the ladder was when they were taken. A milder step that lies before one of them
     * is left out; empty above the top.
     */
    Optional<Next> next(WorkCalendar calendar, ClockKind kind, Deadline deadline, Set<ChaseStep> taken) {
        List<Rung> rungs = rungs(kind);
        int last = (int) IntStream.range(0, rungs.size())
                .filter(i -> taken.contains(rungs.get(i).step))
                .max()
                .orElse(-1);
        return IntStream.range(0, rungs.size())
                .filter(i -> !taken.contains(rungs.get(i).step))
                .filter(i -> i > last || harsher(rungs.get(i).step, taken))
                .mapToObj(rungs::get)
                .findFirst()
                .map(rung -> new Next(rung.step, moment(calendar, deadline, rung.workingMinutes)));
    }

    /** The steps that lie before a moment. */
    Set<ChaseStep> passed(WorkCalendar calendar, ClockKind kind, Deadline deadline, Instant at) {
        return rungs(kind).stream()
                .filter(rung -> !moment(calendar, deadline, rung.workingMinutes).isAfter(at))
                .map(Rung::step)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean harsher(ChaseStep step, Set<ChaseStep> taken) {
        return taken.stream().allMatch(other -> step.compareTo(other) > 0);
    }

    private static Instant moment(WorkCalendar calendar, Deadline deadline, int minutes) {
        Duration offset = Duration.ofMinutes(Math.abs(minutes));
        if (minutes >= 0) {
            return calendar.nextWorkingMoment(calendar.plus(deadline.due(), offset));
        }
        Duration until = calendar.workingTime(deadline.start(), deadline.due()).minus(offset);
        return calendar.nextWorkingMoment(
                until.isPositive() ? calendar.plus(deadline.start(), until) : deadline.start());
    }
}
