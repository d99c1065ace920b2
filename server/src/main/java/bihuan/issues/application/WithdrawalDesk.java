package bihuan.issues.application;

import bihuan.assignments.Assignments;
import bihuan.issues.FollowUpCode;
import bihuan.issues.IssueEvent;
import bihuan.issues.IssueNumber;
import bihuan.issues.IssueRefusal;
import bihuan.issues.IssueState;
import bihuan.issues.IssueView.WithdrawalState;
import bihuan.issues.UnmergeCause;
import bihuan.issues.Withdrawals;
import bihuan.issues.domain.Issue;
import bihuan.issues.domain.Lifecycle;
import bihuan.issues.domain.Move;
import bihuan.issues.domain.Secrets;
import bihuan.issues.domain.Wording;
import bihuan.issues.persistence.WithdrawalStore;
import bihuan.kernel.Caller;
import bihuan.kernel.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes wishes to withdraw, and ends a matter only when somebody outside has heard that it is free will. */
@Service
class WithdrawalDesk implements Withdrawals {
    private final Cases cases;
    private final Outsiders outsiders;
    private final MergeDesk merges;
    private final WithdrawalStore withdrawals;
    private final Assignments assignments;
    private final SealedCases sealed;

    WithdrawalDesk(
            Cases cases,
            Outsiders outsiders,
            MergeDesk merges,
            WithdrawalStore withdrawals,
            Assignments assignments,
            SealedCases sealed) {
        this.cases = cases;
        this.outsiders = outsiders;
        this.merges = merges;
        this.withdrawals = withdrawals;
        this.assignments = assignments;
        this.sealed = sealed;
    }

    @Override
    @Transactional
    public void request(Caller caller, IssueNumber number, @Nullable FollowUpCode code, String reason) {
        Issue issue = cases.ofReporter(caller, number, code);
        String words = sealed.words(issue, Wording.required(reason, 1000, "/reason"));
        Caller speaker = Cases.speaking(caller, issue);
        requireNotEnded(issue);
        Instant at = cases.now();
        if (!withdrawals.request(issue, words, speaker.actor(), at)) {
            throw Refusal.of(IssueRefusal.WITHDRAWAL_PENDING);
        }
        cases.touch(issue);
        cases.say(new IssueEvent.WithdrawalRequested(
                caller.jurisdiction(), issue.id(), speaker.actor(), at, Secrets.digest(issue.salt(), words)));
    }

    @Override
    @Transactional
    public void confirm(Caller caller, IssueNumber number) {
        Issue issue = cases.seenBy(caller, number);
        outsiders.require(caller, issue);
        requireNotEnded(issue);
        Instant at = cases.now();
        requirePending(withdrawals.decide(issue, WithdrawalState.CONFIRMED, null, caller.actor(), at));
        Issue alone = issue;
        if (issue.state() == IssueState.MERGED) {
            alone = merges.takeApart(caller, issue, UnmergeCause.WITHDRAWAL);
        } else {
            merges.takeAllApart(caller, issue, UnmergeCause.WITHDRAWAL);
        }
        assignments.dismiss(caller, alone.id(), "WITHDRAWN");
        cases.move(alone, Move.WITHDRAW);
        cases.say(new IssueEvent.WithdrawalConfirmed(caller.jurisdiction(), issue.id(), caller.actor(), at));
    }

    @Override
    @Transactional
    public void setAside(Caller caller, IssueNumber number, boolean pressure, String said) {
        Issue issue = cases.seenBy(caller, number);
        outsiders.require(caller, issue);
        String words = Wording.required(said, 1000, "/words");
        Instant at = cases.now();
        requirePending(withdrawals.decide(issue, WithdrawalState.SET_ASIDE, words, caller.actor(), at));
        cases.touch(issue);
        cases.say(new IssueEvent.WithdrawalSetAside(
                caller.jurisdiction(), issue.id(), caller.actor(), at, pressure, words));
    }

    private static void requireNotEnded(Issue issue) {
        boolean possible = issue.state() == IssueState.MERGED
                || Lifecycle.next(issue.state(), Move.WITHDRAW).isPresent();
        if (!possible) {
            throw Refusal.of(IssueRefusal.ENDED);
        }
    }

    private static void requirePending(boolean pending) {
        if (!pending) {
            throw Refusal.of(IssueRefusal.NO_WITHDRAWAL);
        }
    }
}
