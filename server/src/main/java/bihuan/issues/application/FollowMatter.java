package bihuan.issues.application;

import bihuan.assignments.AssignmentEvent;
import bihuan.assignments.Assignments;
import bihuan.assignments.Verdict;
import bihuan.calendar.Deadline;
import bihuan.issues.IssueState;
import bihuan.issues.domain.Issue;
import bihuan.issues.domain.Lifecycle;
import bihuan.issues.domain.Move;
import bihuan.issues.domain.Promise;
import bihuan.issues.persistence.IssueStore;
import bihuan.issues.persistence.ProgressStore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets an issue follow its matter, in the transaction of whoever moved the matter. */
@Component
class FollowMatter {
    private final IssueStore issues;
    private final ProgressStore progress;
    private final Assignments assignments;

    FollowMatter(IssueStore issues, ProgressStore progress, Assignments assignments) {
        this.issues = issues;
        this.progress = progress;
        this.assignments = assignments;
    }

    @EventListener
    void on(AssignmentEvent event) {
        issues.lock(event.jurisdiction(), event.matter()).ifPresent(issue -> follow(issue, event));
    }

    private void follow(Issue issue, AssignmentEvent event) {
        Move move = move(event);
        if (move != null) {
            IssueState to = Lifecycle.require(issue.state(), move);
            Cases.requireUnchanged(issues.move(issue, to, null));
        }
        if (move == Move.ANSWER) {
            progress.answered(event.jurisdiction(), event.matter(), event.at());
        }
        progress.follow(event.jurisdiction(), assignments.matter(event.jurisdiction(), event.matter()));
        parts(event).forEach(part -> progress.addHandling(event.jurisdiction(), event.matter(), part.unit()));
        promised(event)
                .ifPresent(deadline -> progress.promise(event.jurisdiction(), event.matter(), Promise.of(deadline)));
        if (event instanceof AssignmentEvent.DeadlinesRecomputed recomputed) {
            progress.recomputed(event.jurisdiction(), event.matter(), recomputed.calendarVersion());
        }
    }

    /**
     * Where the event moves the issue. What this module itself causes (ending, folding, unfolding) is moved by the ability that
     * caused it.
     */
    private static @Nullable Move move(AssignmentEvent event) {
        return switch (event) {
            case AssignmentEvent.MatterDispatched dispatched -> Move.DISPATCH;
            case AssignmentEvent.ReturnGranted granted -> Move.GIVE_BACK;
            case AssignmentEvent.AssignmentAnswered answered -> answered.lead() ? Move.ANSWER : null;
            case AssignmentEvent.VerdictGiven given -> given.verdict() == Verdict.UNSOLVED ? Move.REDO : Move.CLOSE;
            case AssignmentEvent.MatterOpened opened -> null;
            case AssignmentEvent.AssignmentSigned signed -> null;
            case AssignmentEvent.EnterpriseContacted contacted -> null;
            case AssignmentEvent.ReturnRequested requested -> null;
            case AssignmentEvent.ReturnDenied denied -> null;
            case AssignmentEvent.ConsultationCalled called -> null;
            case AssignmentEvent.LeadNamed named -> null;
            case AssignmentEvent.ExtensionRequested requested -> null;
            case AssignmentEvent.ExtensionGranted granted -> null;
            case AssignmentEvent.ExtensionDenied denied -> null;
            case AssignmentEvent.HandlerNamed named -> null;
            case AssignmentEvent.AnswerSubmitted submitted -> null;
            case AssignmentEvent.AnswerRefused refused -> null;
            case AssignmentEvent.ClockSuspended suspended -> null;
            case AssignmentEvent.ClockResumed resumed -> null;
            case AssignmentEvent.MatterPledged pledged -> null;
            case AssignmentEvent.PledgeRequested requested -> null;
            case AssignmentEvent.PledgeDenied denied -> null;
            case AssignmentEvent.VerdictLapsed lapsed -> null;
            case AssignmentEvent.PledgeReported reported -> null;
            case AssignmentEvent.ChaseStepTaken taken -> null;
            case AssignmentEvent.MatterDismissed dismissed -> null;
            case AssignmentEvent.MatterFolded folded -> null;
            case AssignmentEvent.MatterUnfolded unfolded -> null;
            case AssignmentEvent.DeadlinesRecomputed recomputed -> null;
        };
    }

    /** The deadline that the reporter is shown from now on, if the event sets one. */
    private static Optional<Deadline> promised(AssignmentEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case AssignmentEvent.MatterOpened opened -> opened.dispatchBy();
                    case AssignmentEvent.MatterDispatched dispatched -> ofLead(dispatched.parts());
                    case AssignmentEvent.LeadNamed named -> ofLead(named.parts());
                    case AssignmentEvent.ReturnGranted granted -> granted.dispatchBy();
                    case AssignmentEvent.AssignmentAnswered answered -> answered.verdictBy();
                    case AssignmentEvent.ExtensionGranted granted -> granted.answerBy();
                    case AssignmentEvent.ClockSuspended suspended -> suspended.answerBy();
                    case AssignmentEvent.ClockResumed resumed -> resumed.answerBy();
                    case AssignmentEvent.MatterPledged pledged -> pledged.answerBy();
                    case AssignmentEvent.VerdictGiven given -> given.redoBy();
                    case AssignmentEvent.VerdictLapsed lapsed -> lapsed.callBackBy();
                    case AssignmentEvent.MatterUnfolded unfolded -> unfolded.dispatchBy();
                    default -> null;
                });
    }

    private static @Nullable Deadline ofLead(List<AssignmentEvent.Part> parts) {
        return parts.stream()
                .filter(AssignmentEvent.Part::lead)
                .map(AssignmentEvent.Part::answerBy)
                .findFirst()
                .orElse(null);
    }

    private static List<AssignmentEvent.Part> parts(AssignmentEvent event) {
        return switch (event) {
            case AssignmentEvent.MatterDispatched dispatched -> dispatched.parts();
            case AssignmentEvent.LeadNamed named -> named.parts();
            default -> List.of();
        };
    }
}
