package bihuan.issues.application;

import bihuan.assignments.AssignmentEvent;
import bihuan.assignments.Assignments;
import bihuan.assignments.Dispatch;
import bihuan.issues.IssueEvent;
import bihuan.issues.IssueNumber;
import bihuan.issues.IssueRefusal;
import bihuan.issues.IssueState;
import bihuan.issues.NotAcceptedReason;
import bihuan.issues.Triage;
import bihuan.issues.domain.Issue;
import bihuan.issues.domain.Lifecycle;
import bihuan.issues.domain.Move;
import bihuan.issues.domain.Wording;
import bihuan.issues.persistence.IssueStore;
import bihuan.issues.persistence.WordsStore;
import bihuan.kernel.AreaId;
import bihuan.kernel.Caller;
import bihuan.kernel.Refusal;
import bihuan.organisation.Organisation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accepts, refuses and dispatches. */
@Service
class TriageDesk implements Triage {
    private final Cases cases;
    private final IssueStore issues;
    private final WordsStore words;
    private final CategoryTree categories;
    private final Organisation organisation;
    private final Assignments assignments;

    TriageDesk(
            Cases cases,
            IssueStore issues,
            WordsStore words,
            CategoryTree categories,
            Organisation organisation,
            Assignments assignments) {
        this.cases = cases;
        this.issues = issues;
        this.words = words;
        this.categories = categories;
        this.organisation = organisation;
        this.assignments = assignments;
    }

    @Override
    @Transactional
    public void accept(
            Caller caller, IssueNumber number, String category, @Nullable AreaId area, @Nullable Integer version) {
        Issue issue = cases.seenBy(caller, number).seenAs(version);
        String code = categories.requireInUse(caller.jurisdiction(), category).code();
        AreaId where = area == null ? issue.area() : required(caller, area);
        boolean first = issue.state() == IssueState.RECEIVED;
        if (first) {
            cases.move(issue, Move.ACCEPT);
        } else if (!issue.state().isOpen()) {
            throw Refusal.of(IssueRefusal.WRONG_STATE)
                    .with("state", issue.state().name());
        } else if (code.equals(issue.category()) && java.util.Objects.equals(where, issue.area())) {
            return;
        }
        issues.classify(issue, code, where);
        cases.say(
                first
                        ? new IssueEvent.IssueAccepted(
                                caller.jurisdiction(), issue.id(), caller.actor(), cases.now(), code, where)
                        : new IssueEvent.IssueReclassified(
                                caller.jurisdiction(), issue.id(), caller.actor(), cases.now(), code, where));
    }

    @Override
    @Transactional
    public void notAccept(
            Caller caller, IssueNumber number, NotAcceptedReason reason, String said, @Nullable Integer version) {
        issues.queueForMerging(caller.jurisdiction());
        Issue issue = cases.seenBy(caller, number).seenAs(version);
        String text = Wording.required(said, 1000, "/words");
        Lifecycle.require(issue.state(), Move.NOT_ACCEPT);
        int voices = issues.voices(caller.jurisdiction(), issue.id()).size();
        if (voices > 0) {
            throw Refusal.of(IssueRefusal.HAS_VOICES).with("voices", voices);
        }
        assignments.dismiss(caller, issue.id(), "NOT_ACCEPTED:" + reason.name());
        cases.move(issue, Move.NOT_ACCEPT);
        words.addNotAcceptance(issue, reason, text, caller.actor(), cases.now());
        cases.say(new IssueEvent.IssueNotAccepted(
                caller.jurisdiction(), issue.id(), caller.actor(), cases.now(), reason, text));
    }

    @Override
    @Transactional
    public void dispatch(Caller caller, IssueNumber number, Dispatch dispatch, @Nullable Integer version) {
        Issue issue = cases.seenBy(caller, number).seenAs(version);
        Lifecycle.require(issue.state(), Move.DISPATCH);
        if (issue.category() == null) {
            throw Refusal.of(IssueRefusal.CATEGORY_NEEDED);
        }
        issue.requireScreened();
        Dispatch classified = new Dispatch(
                dispatch.lead(),
                dispatch.assisting(),
                issue.category(),
                dispatch.answerWithinWorkingDays(),
                dispatch.note());
        assignments.dispatch(caller, issue.id(), classified, null);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AssignmentEvent.Part> preview(Caller caller, IssueNumber number, Dispatch dispatch) {
        Issue issue = cases.seenBy(caller, number);
        return assignments.preview(caller, issue.id(), dispatch);
    }

    private AreaId required(Caller caller, AreaId area) {
        if (organisation.area(caller.jurisdiction(), area).isEmpty()) {
            throw Refusal.of(IssueRefusal.NO_SUCH_AREA).at("/area");
        }
        return area;
    }
}
