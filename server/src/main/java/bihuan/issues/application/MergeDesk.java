package bihuan.issues.application;

import bihuan.assignments.Assignments;
import bihuan.issues.IssueEvent;
import bihuan.issues.IssueNumber;
import bihuan.issues.IssueRefusal;
import bihuan.issues.IssueState;
import bihuan.issues.Merges;
import bihuan.issues.UnmergeCause;
import bihuan.issues.domain.Issue;
import bihuan.issues.domain.Merging;
import bihuan.issues.domain.Move;
import bihuan.issues.persistence.IssueStore;
import bihuan.issues.persistence.MergeStore;
import bihuan.kernel.Caller;
import bihuan.kernel.Refusal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Merges issues and takes them apart. */
@Service
class MergeDesk implements Merges {
    private final Cases cases;
    private final IssueStore issues;
    private final MergeStore merges;
    private final Assignments assignments;

    MergeDesk(Cases cases, IssueStore issues, MergeStore merges, Assignments assignments) {
        this.cases = cases;
        this.issues = issues;
        this.merges = merges;
        this.assignments = assignments;
    }

    @Override
    @Transactional
    public void merge(Caller caller, IssueNumber number, IssueNumber intoNumber) {
        issues.queueForMerging(caller.jurisdiction());
        Issue issue = cases.seenBy(caller, number);
        Issue into = cases.seenBy(caller, intoNumber);
        Merging.require(
                issue, into, issues.voices(caller.jurisdiction(), issue.id()).size());
        assignments.fold(caller, issue.id(), into.id());
        cases.touch(into);
        cases.moveInto(issue, Move.MERGE, into.id());
        merges.add(issue, into, caller.actor(), cases.now());
        cases.say(new IssueEvent.IssueMerged(
                caller.jurisdiction(),
                issue.id(),
                caller.actor(),
                cases.now(),
                into.id(),
                into.number().value()));
    }

    @Override
    @Transactional
    public void undo(Caller caller, IssueNumber number) {
        Issue issue = cases.seenBy(caller, number);
        if (issue.state() != IssueState.MERGED) {
            throw Refusal.of(IssueRefusal.NOT_MERGED);
        }
        takeApart(caller, issue, UnmergeCause.CORRECTION);
    }

    /** Lets a voice go on by itself; if it has no category yet, with that of its main issue. */
    Issue takeApart(Caller caller, Issue voice, UnmergeCause cause) {
        issues.queueForMerging(caller.jurisdiction());
        Issue main = cases.main(voice);
        assignments.unfold(caller, voice.id());
        IssueState before = merges.undo(voice, cause, caller.actor(), cases.now());
        Move move = Merging.apart(before, cause);
        cases.move(voice, move);
        if (move == Move.TAKE_APART && voice.category() == null && main.category() != null) {
            issues.classify(voice, main.category(), voice.area() == null ? main.area() : voice.area());
        }
        cases.say(new IssueEvent.IssueUnmerged(
                caller.jurisdiction(), voice.id(), caller.actor(), cases.now(), main.id(), cause));
        return issues.get(caller.jurisdiction(), voice.id());
    }

    /** Lets all voices of an issue go on by themselves. */
    void takeAllApart(Caller caller, Issue main, UnmergeCause cause) {
        issues.queueForMerging(caller.jurisdiction());
        List<Issue> voices = issues.voices(caller.jurisdiction(), main.id());
        voices.forEach(voice -> takeApart(caller, voice, cause));
    }
}
