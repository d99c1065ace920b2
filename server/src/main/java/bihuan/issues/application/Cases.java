package bihuan.issues.application;

import bihuan.issues.FollowUpCode;
import bihuan.issues.IssueEvent;
import bihuan.issues.IssueNumber;
import bihuan.issues.IssueRefusal;
import bihuan.issues.IssueState;
import bihuan.issues.domain.Issue;
import bihuan.issues.domain.Lifecycle;
import bihuan.issues.domain.Move;
import bihuan.issues.domain.Secrets;
import bihuan.issues.persistence.IssueList;
import bihuan.issues.persistence.IssueStore;
import bihuan.kernel.Actor;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every ability does with an issue: find it for somebody, move it along the life cycle, say what happened. */
@Component
class Cases {
    private static final byte[] NOBODY = new byte[32];

    private final IssueStore issues;
    private final IssueList list;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cases(IssueStore issues, IssueList list, ApplicationEventPublisher events, Clock clock) {
        this.issues = issues;
        this.list = list;
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** The issue, if it lies in the official's data scope. */
    Issue seenBy(Caller caller, IssueNumber number) {
        return issues.find(caller.jurisdiction(), number)
                .filter(issue -> list.isVisible(caller.jurisdiction(), issue.id(), caller.scope()))
                .orElseThrow(Cases::unknown);
    }

    /** The issue, if the code is its own or, without a code, if the signed-in enterprise raised it. */
    Issue followedBy(Caller caller, IssueNumber number, @Nullable FollowUpCode code) {
        Issue issue = issues.find(caller.jurisdiction(), number).orElse(null);
        boolean own = code == null ? isOwn(caller, issue) : isRight(issue, code);
        if (issue == null || !own) {
            throw unknown();
        }
        return issue;
    }

    /** The same for somebody who wants to change something: officials do not act with a reporter's code. */
    Issue ofReporter(Caller caller, IssueNumber number, @Nullable FollowUpCode code) {
        Issue issue = followedBy(caller, number, code);
        if (caller.actor().kind() == Actor.Kind.OFFICIAL) {
            throw Refusal.of(IssueRefusal.NOT_THE_REPORTER);
        }
        return issue;
    }

    /** How a reporter acts on his issue: nameless, if it is sealed. */
    static Caller speaking(Caller caller, Issue issue) {
        return SealedCases.speaker(caller, issue.sealed());
    }

    Issue of(JurisdictionId jurisdiction, MatterId id) {
        return issues.get(jurisdiction, id);
    }

    /** The issue in whose matter this one is handled: itself, or the one it was merged into. */
    Issue main(Issue issue) {
        return issue.mergedInto() == null ? issue : issues.get(issue.jurisdiction(), issue.mergedInto());
    }

    void move(Issue issue, Move move) {
        moveInto(issue, move, null);
    }

    void moveInto(Issue issue, Move move, @Nullable MatterId into) {
        IssueState to = Lifecycle.require(issue.state(), move);
        requireUnchanged(issues.move(issue, to, into));
    }

    void touch(Issue issue) {
        requireUnchanged(issues.touch(issue));
    }

    void say(IssueEvent event) {
        events.publishEvent(event);
    }

    static void requireUnchanged(boolean unchanged) {
        if (!unchanged) {
            throw Refusal.of(IssueRefusal.CHANGED_MEANWHILE);
        }
    }

    static Refusal unknown() {
        return Refusal.of(IssueRefusal.NO_SUCH_ISSUE);
    }

    private static boolean isOwn(Caller caller, @Nullable Issue issue) {
        return issue != null
                && caller.enterprise() != null
                && caller.enterprise().equals(issue.enterprise());
    }

    /** Takes as long for an issue that does not exist. */
    private static boolean isRight(@Nullable Issue issue, FollowUpCode code) {
        Issue.Seal seal = issue == null ? new Issue.Seal(NOBODY, NOBODY) : issue.seal();
        return Secrets.matches(seal.salt(), seal.codeDigest(), code);
    }
}
