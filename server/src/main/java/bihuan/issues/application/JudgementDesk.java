package bihuan.issues.application;

import bihuan.assignments.Assignments;
import bihuan.assignments.Verdict;
import bihuan.issues.FollowUpCode;
import bihuan.issues.IssueEvent;
import bihuan.issues.IssueNumber;
import bihuan.issues.IssueRefusal;
import bihuan.issues.IssueState;
import bihuan.issues.Judgement;
import bihuan.issues.JudgementWay;
import bihuan.issues.Judgements;
import bihuan.issues.UnmergeCause;
import bihuan.issues.domain.Issue;
import bihuan.issues.domain.Judging;
import bihuan.issues.domain.Secrets;
import bihuan.issues.persistence.JudgementStore;
import bihuan.kernel.Actor;
import bihuan.kernel.Caller;
import bihuan.kernel.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes judgements from reporters and from operators outside the units, and draws the consequence. */
@Service
class JudgementDesk implements Judgements {
    private final Cases cases;
    private final MergeDesk merges;
    private final JudgementStore judgements;
    private final Assignments assignments;
    private final Checks checks;

    JudgementDesk(Cases cases, MergeDesk merges, JudgementStore judgements, Assignments assignments, Checks checks) {
        this.cases = cases;
        this.merges = merges;
        this.judgements = judgements;
        this.assignments = assignments;
        this.checks = checks;
    }

    /** What a judgement has to pass. */
    @Component
    record Checks(Outsiders outsiders, IssueLimits limits, SealedCases sealed) {}

    @Override
    @Transactional
    public void judge(Caller caller, IssueNumber number, @Nullable FollowUpCode code, Judgement judgement) {
        Issue issue = cases.ofReporter(caller, number, code);
        JudgementWay way = code == null ? JudgementWay.ENTERPRISE_ACCOUNT : JudgementWay.FOLLOW_UP_CODE;
        decide(Cases.speaking(caller, issue), issue, screened(issue, judgement), way);
    }

    @Override
    @Transactional
    public void callBack(Caller caller, IssueNumber number, Judgement judgement) {
        Issue issue = cases.seenBy(caller, number);
        checks.outsiders().require(caller, issue);
        decide(caller, issue, judgement, JudgementWay.CALL_BACK);
    }

    @Override
    @Transactional
    public void callBackFailed(Caller caller, IssueNumber number) {
        Issue issue = cases.seenBy(caller, number);
        checks.outsiders().require(caller, issue);
        Issue main = cases.main(issue);
        if (main.state() != IssueState.ANSWERED) {
            throw Refusal.of(IssueRefusal.NOT_YET_ANSWERED);
        }
        Instant at = cases.now();
        int attempt = judgements
                .addFailedCallBack(issue, main, caller.actor(), at)
                .orElseThrow(() -> Refusal.of(IssueRefusal.CHANGED_MEANWHILE));
        boolean gaveUp = attempt >= checks.limits().callBackAttempts(issue, at);
        cases.say(
                new IssueEvent.CallBackFailed(caller.jurisdiction(), issue.id(), caller.actor(), at, attempt, gaveUp));
        if (gaveUp && issue.mergedInto() == null) {
            assignments.judge(caller, issue.id(), Verdict.UNREACHABLE, null);
        }
    }

    private Judgement screened(Issue issue, Judgement said) {
        String words = said.words();
        return words == null
                ? said
                : new Judgement(
                        said.contacted(),
                        said.solved(),
                        said.satisfaction(),
                        checks.sealed().words(issue, words));
    }

    private void decide(Caller caller, Issue issue, Judgement said, JudgementWay way) {
        Judgement judgement = Judging.complete(said);
        Issue main = cases.main(issue);
        Instant at = cases.now();
        Judging.Consequence consequence = Judging.consequence(
                issue, main, judgement.solved(), checks.limits().isLateForVoices(main, at));
        int round = judgements
                .add(issue, main, judgement, way, caller.actor(), at)
                .orElseThrow(() -> Refusal.of(IssueRefusal.ALREADY_JUDGED));
        cases.say(event(caller, issue, judgement, way, round, at));
        switch (consequence) {
            case NOTHING -> cases.touch(issue);
            case CLOSE -> assignments.judge(speaker(caller, issue), main.id(), Verdict.SOLVED, null);
            case REDO -> assignments.judge(speaker(caller, issue), main.id(), Verdict.UNSOLVED, null);
            case SPLIT_OFF -> merges.takeApart(caller, issue, UnmergeCause.VOICE_UNSOLVED);
        }
    }

    /**
     * Who gives the verdict on the matter: an enterprise speaks as a reporter where the matter is not kept under its name, because
     * it is a voice or has shown a follow-up code. Who he is stands in the judgement.
     */
    private static Caller speaker(Caller caller, Issue issue) {
        boolean named = issue.mergedInto() == null
                && caller.enterprise() != null
                && caller.enterprise().equals(issue.enterprise());
        return caller.actor().kind() == Actor.Kind.ENTERPRISE && !named
                ? Caller.anonymous(caller.jurisdiction())
                : caller;
    }

    private static IssueEvent event(
            Caller caller, Issue issue, Judgement judgement, JudgementWay way, int round, Instant at) {
        String words = judgement.words();
        return new IssueEvent.IssueJudged(
                caller.jurisdiction(),
                issue.id(),
                caller.actor(),
                at,
                round,
                way,
                judgement.contacted(),
                judgement.solved(),
                judgement.satisfaction(),
                words == null ? null : Secrets.digest(issue.salt(), words));
    }
}
