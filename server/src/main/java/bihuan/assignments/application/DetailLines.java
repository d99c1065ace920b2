package bihuan.assignments.application;

import bihuan.assignments.Worklists;
import bihuan.assignments.domain.Matter;
import bihuan.assignments.domain.MatterClock;
import bihuan.kernel.AccountId;
import java.util.List;
import java.util.Map;

/** The lines of a matter's detail. */
final class DetailLines {
    private DetailLines() {}

    static List<Worklists.Part> parts(Matter matter, Map<AccountId, String> names) {
        return matter.parts().stream()
                .map(part -> new Worklists.Part(
                        part.id(),
                        part.unit(),
                        part.lead(),
                        part.state(),
                        Captions.named(part.handler(), names),
                        part.times().dispatched(),
                        part.times().signed(),
                        part.times().contacted(),
                        part.times().answered(),
                        part.times().ended()))
                .toList();
    }

    static Worklists.ClockLine clock(MatterClock clock) {
        return new Worklists.ClockLine(
                clock.no(),
                clock.kind(),
                clock.assignment(),
                clock.unit(),
                clock.cycle(),
                clock.deadline().start(),
                clock.deadline().due(),
                clock.deadline().provisional(),
                clock.stoppedAt(),
                clock.outcome() == null ? null : clock.outcome().name());
    }

    static List<Worklists.ExtensionLine> extensions(Matter matter) {
        return matter.requests().extensions().stream()
                .map(asked -> new Worklists.ExtensionLine(
                        asked.assignment(),
                        asked.level(),
                        asked.workingDays(),
                        asked.reason(),
                        asked.requestedAt(),
                        asked.state().name(),
                        asked.decidedAt(),
                        asked.decision()))
                .toList();
    }

    static List<Worklists.PledgeLine> pledges(Matter matter) {
        return matter.requests().pledges().stream()
                .map(asked -> new Worklists.PledgeLine(
                        asked.assignment(),
                        asked.until(),
                        asked.feedbackEveryWorkingDays(),
                        asked.reason(),
                        asked.requestedAt(),
                        asked.state().name(),
                        asked.decidedAt(),
                        asked.decision()))
                .toList();
    }
}
