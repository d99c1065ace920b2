package bihuan.assignments.domain;

import bihuan.assignments.AssignmentEvent.ExtensionDenied;
import bihuan.assignments.AssignmentEvent.ExtensionGranted;
import bihuan.assignments.AssignmentEvent.ExtensionRequested;
import bihuan.assignments.AssignmentId;
import bihuan.assignments.AssignmentRefusal;
import bihuan.assignments.AssignmentState;
import bihuan.assignments.ExtensionLevel;
import bihuan.assignments.Handling;
import bihuan.calendar.Allowance;
import bihuan.calendar.Deadline;
import bihuan.kernel.Refusal;
import java.time.Duration;

/** Extension (延期): asked for before the deadline, once per level, granted by somebody else; meanwhile the clock runs on. */
public final class Extending {
    private Extending() {}

    public static ExtensionRequested request(Act act, AssignmentId id, Handling.ExtensionRequest request) {
        Assignment part = act.matter().part(id);
        act.requireHandler(part);
        act.require(ExtensionRequested.class);
        act.requireState(part, AssignmentState.SIGNED);
        if (!clock(act, id).deadline().isMetAt(act.at())) {
            throw Refusal.of(AssignmentRefusal.EXTENSION_TOO_LATE);
        }
        if (act.matter().requests().extension(id, request.level()).isPresent()) {
            throw Refusal.of(AssignmentRefusal.EXTENDED_BEFORE);
        }
        int most = act.terms()
                .rule(
                        request.level() == ExtensionLevel.UNIT
                                ? AssignmentRules.EXTENSION_UNIT_DAYS
                                : AssignmentRules.EXTENSION_BUREAU_DAYS);
        if (request.workingDays() < 1 || request.workingDays() > most) {
            throw Refusal.of(AssignmentRefusal.TOO_MANY_DAYS).at("/workingDays").with("most", most);
        }
        return new ExtensionRequested(
                act.jurisdiction(),
                act.id(),
                act.version(),
                act.by(),
                act.at(),
                id,
                part.unit(),
                request.level(),
                request.workingDays(),
                Words.require(request.reason(), Words.REASON, "/reason"));
    }

    public static ExtensionGranted grant(Act act, AssignmentId id, ExtensionLevel level) {
        Requests.Extension asked = decidable(act, id, level);
        act.require(ExtensionGranted.class);
        Deadline old = clock(act, id).deadline();
        Deadline longer = act.terms()
                .calendar()
                .deadline(old.start(), longer(act, old.allowance(), asked.workingDays()), old.pauses());
        return new ExtensionGranted(
                act.jurisdiction(),
                act.id(),
                act.version(),
                act.by(),
                act.at(),
                id,
                act.matter().part(id).unit(),
                level,
                longer);
    }

    public static ExtensionDenied deny(Act act, AssignmentId id, ExtensionLevel level, String reason) {
        decidable(act, id, level);
        act.require(ExtensionDenied.class);
        return new ExtensionDenied(
                act.jurisdiction(),
                act.id(),
                act.version(),
                act.by(),
                act.at(),
                id,
                act.matter().part(id).unit(),
                level,
                Words.require(reason, Words.REASON, "/reason"));
    }

    private static Requests.Extension decidable(Act act, AssignmentId id, ExtensionLevel level) {
        Requests.Extension asked = act.matter()
                .requests()
                .extension(id, level)
                .filter(extension -> extension.state() == Requests.State.PENDING)
                .orElseThrow(() -> Refusal.of(AssignmentRefusal.NOTHING_TO_DECIDE));
        Assignment part = act.matter().part(id);
        if (level == ExtensionLevel.UNIT) {
            Approving.requireInUnit(act, part, asked.requestedBy());
        } else {
            Approving.requireInBureau(act, part, asked.requestedBy());
        }
        return asked;
    }

    private static Allowance longer(Act act, Allowance allowance, int days) {
        Duration day = act.terms().calendar().hours().perDay();
        return switch (allowance) {
            case Allowance.WorkingDays(int before) -> new Allowance.WorkingDays(before + days);
            case Allowance.WorkingTime(Duration before) ->
                new Allowance.WorkingTime(before.plus(day.multipliedBy(days)));
        };
    }

    private static MatterClock clock(Act act, AssignmentId id) {
        return act.matter().clocks().answering(id).orElseThrow(() -> Refusal.of(AssignmentRefusal.NO_CLOCK));
    }
}
