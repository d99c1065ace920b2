package bihuan.issues.application;

import bihuan.issues.ExclusionReason;
import bihuan.issues.Exclusions;
import bihuan.issues.IssueEvent;
import bihuan.issues.IssueNumber;
import bihuan.issues.IssueRefusal;
import bihuan.issues.IssueView.Exclusion;
import bihuan.issues.IssueView.ExclusionState;
import bihuan.issues.domain.Excluding;
import bihuan.issues.domain.Issue;
import bihuan.issues.domain.Wording;
import bihuan.issues.persistence.ExclusionStore;
import bihuan.kernel.Caller;
import bihuan.kernel.Refusal;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Four eyes over what is not counted. */
@Service
class ExclusionDesk implements Exclusions {
    private final Cases cases;
    private final Outsiders outsiders;
    private final ExclusionStore exclusions;

    ExclusionDesk(Cases cases, Outsiders outsiders, ExclusionStore exclusions) {
        this.cases = cases;
        this.outsiders = outsiders;
        this.exclusions = exclusions;
    }

    @Override
    @Transactional
    public void propose(Caller caller, IssueNumber number, ExclusionReason reason, String said) {
        Issue issue = outside(caller, number);
        String words = Wording.required(said, 1000, "/words");
        Instant at = cases.now();
        if (!exclusions.propose(issue, reason, words, caller.actor(), at)) {
            throw Refusal.of(IssueRefusal.EXCLUSION_PENDING);
        }
        cases.touch(issue);
        cases.say(
                new IssueEvent.ExclusionProposed(caller.jurisdiction(), issue.id(), caller.actor(), at, reason, words));
    }

    @Override
    @Transactional
    public void review(Caller caller, IssueNumber number, boolean approved, String said) {
        Issue issue = outside(caller, number);
        String words = Wording.required(said, 1000, "/words");
        Exclusion proposed = exclusions
                .latest(caller.jurisdiction(), issue.id())
                .filter(exclusion -> exclusion.state() == ExclusionState.PROPOSED)
                .orElseThrow(() -> Refusal.of(IssueRefusal.NO_EXCLUSION));
        Excluding.requireSecondPerson(caller.actor(), proposed.proposedBy().account());
        Instant at = cases.now();
        requireThere(exclusions.review(issue, approved, words, caller.actor(), at));
        cases.touch(issue);
        cases.say(new IssueEvent.ExclusionReviewed(
                caller.jurisdiction(), issue.id(), caller.actor(), at, approved, words));
    }

    @Override
    @Transactional
    public void revoke(Caller caller, IssueNumber number, String said) {
        Issue issue = outside(caller, number);
        String words = Wording.required(said, 1000, "/words");
        Instant at = cases.now();
        requireThere(exclusions.revoke(issue, words, caller.actor(), at));
        cases.touch(issue);
        cases.say(new IssueEvent.ExclusionRevoked(caller.jurisdiction(), issue.id(), caller.actor(), at, words));
    }

    private Issue outside(Caller caller, IssueNumber number) {
        Issue issue = cases.seenBy(caller, number);
        outsiders.require(caller, issue);
        return issue;
    }

    private static void requireThere(boolean there) {
        if (!there) {
            throw Refusal.of(IssueRefusal.NO_EXCLUSION);
        }
    }
}
