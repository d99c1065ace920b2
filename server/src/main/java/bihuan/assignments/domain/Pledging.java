package bihuan.assignments.domain;

import bihuan.assignments.AssignmentEvent.MatterPledged;
import bihuan.assignments.AssignmentEvent.PledgeDenied;
import bihuan.assignments.AssignmentEvent.PledgeReported;
import bihuan.assignments.AssignmentEvent.PledgeRequested;
import bihuan.assignments.AssignmentId;
import bihuan.assignments.AssignmentRefusal;
import bihuan.assignments.AssignmentState;
import bihuan.assignments.Handling;
import bihuan.calendar.Deadline;
import bihuan.calendar.WorkCalendar;
import bihuan.kernel.Refusal;
import java.time.LocalDate;

/** Pledging a date for what cannot be solved now (挂账): with the bureau's approval, and with reports until then. */
public final class Pledging {
    private static final int RAREST_FEEDBACK = 60;

    private Pledging() {}

    public static PledgeRequested request(Act act, AssignmentId id, Handling.Pledge pledge) {
        Assignment part = act.matter().part(id);
        act.requireHandler(part);
        act.requireLead(part);
        act.require(PledgeRequested.class);
        act.requireState(part, AssignmentState.SIGNED);
        Answering.requireContact(act.matter(), part);
        if (act.matter().requests().pendingPledge().isPresent()) {
            throw Refusal.of(AssignmentRefusal.WRONG_STATE).with("state", part.state());
        }
        requireNear(act, pledge.until());
        int every = pledge.feedbackEveryWorkingDays();
        if (every < 1 || every > RAREST_FEEDBACK) {
            throw Refusal.of(AssignmentRefusal.TOO_MANY_DAYS)
                    .at("/feedbackEveryWorkingDays")
                    .with("most", RAREST_FEEDBACK);
        }
        return new PledgeRequested(
                act.jurisdiction(),
                act.id(),
                act.version(),
                act.by(),
                act.at(),
                id,
                part.unit(),
                pledge.until(),
                every,
                Words.require(pledge.reason(), Words.REASON, "/reason"));
    }

    public static MatterPledged grant(Act act, AssignmentId id) {
        Requests.Pledging asked = decidable(act, id);
        act.require(MatterPledged.class);
        Assignment part = act.matter().part(id);
        act.requireState(part, AssignmentState.SIGNED);
        requireNear(act, asked.until());
        int every = asked.feedbackEveryWorkingDays();
        int days = act.terms().calendar().workingDaysBetween(act.today(), asked.until());
        Deadline answerBy = act.terms().inWorkingDays(act.at(), Math.max(days, 1));
        return new MatterPledged(
                act.jurisdiction(),
                act.id(),
                act.version(),
                act.by(),
                act.at(),
                id,
                part.unit(),
                asked.until(),
                every,
                answerBy,
                act.terms().inWorkingDays(act.at(), every));
    }

    public static PledgeDenied deny(Act act, AssignmentId id, String reason) {
        decidable(act, id);
        act.require(PledgeDenied.class);
        return new PledgeDenied(
                act.jurisdiction(),
                act.id(),
                act.version(),
                act.by(),
                act.at(),
                id,
                act.matter().part(id).unit(),
                Words.require(reason, Words.REASON, "/reason"));
    }

    public static PledgeReported report(Act act, AssignmentId id, String text) {
        Assignment part = act.matter().part(id);
        act.requireHandler(part);
        act.requireLead(part);
        act.require(PledgeReported.class);
        int every = act.matter().requests().granted().orElseThrow().feedbackEveryWorkingDays();
        return new PledgeReported(
                act.jurisdiction(),
                act.id(),
                act.version(),
                act.by(),
                act.at(),
                id,
                part.unit(),
                Words.digest(Words.require(text, Words.ANSWER, "/text")),
                act.terms().inWorkingDays(act.at(), every));
    }

    private static Requests.Pledging decidable(Act act, AssignmentId id) {
        Requests.Pledging asked = act.matter()
                .requests()
                .pendingPledge()
                .filter(pledge -> pledge.assignment().equals(id))
                .orElseThrow(() -> Refusal.of(AssignmentRefusal.NOTHING_TO_DECIDE));
        Approving.requireInBureau(act, act.matter().part(id), asked.requestedBy());
        return asked;
    }

    private static void requireNear(Act act, LocalDate until) {
        WorkCalendar calendar = act.terms().calendar();
        LocalDate latest = calendar.plusWorkingDays(act.today(), act.terms().rule(AssignmentRules.PLEDGE_DAYS));
        if (!until.isAfter(act.today()) || until.isAfter(latest)) {
            throw Refusal.of(AssignmentRefusal.DATE_OUT_OF_RANGE).at("/until").with("latest", latest);
        }
    }
}
