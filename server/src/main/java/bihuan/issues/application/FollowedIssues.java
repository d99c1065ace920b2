package bihuan.issues.application;

import bihuan.assignments.Assignments;
import bihuan.assignments.Holder;
import bihuan.assignments.MatterView;
import bihuan.attachments.Attachments;
import bihuan.attachments.OwnerRef;
import bihuan.calendar.Calendars;
import bihuan.calendar.Deadline;
import bihuan.calendar.Explanation;
import bihuan.calendar.WorkCalendar;
import bihuan.issues.FollowedIssue;
import bihuan.issues.FollowedRow;
import bihuan.issues.IssueRow;
import bihuan.issues.IssueSeal;
import bihuan.issues.IssueState;
import bihuan.issues.IssueView;
import bihuan.issues.PublicState;
import bihuan.issues.domain.Issue;
import bihuan.issues.domain.Promise;
import bihuan.issues.persistence.IssueStore;
import bihuan.issues.persistence.ProgressStore;
import bihuan.kernel.AttachmentId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Moment;
import bihuan.organisation.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts together what a reporter sees. Of the issue into which his was merged he sees state, holder and due date, never a word, a
 * number or a file.
 */
@Component
class FollowedIssues {
    private static final Set<String> SHARED_STEPS = Set.of(
            "assignments.MatterDispatched",
            "assignments.AssignmentSigned",
            "assignments.AssignmentAnswered",
            "assignments.ExtensionGranted",
            "assignments.MatterPledged",
            "assignments.ClockSuspended",
            "assignments.ClockResumed",
            "assignments.VerdictGiven");

    private static final Set<String> INTERNAL_STEPS = Set.of(
            "issues.NoteAdded",
            "issues.SealedIssueRead",
            "issues.ReCallRecorded",
            "issues.ExclusionProposed",
            "issues.ExclusionReviewed",
            "issues.ExclusionRevoked",
            "assignments.MatterFolded",
            "assignments.MatterUnfolded",
            "assignments.HandlerNamed",
            "assignments.AnswerSubmitted",
            "assignments.AnswerRefused",
            "assignments.DeadlinesRecomputed");

    private final Cases cases;
    private final Dossier dossier;
    private final Dossier.Papers papers;
    private final Registers registers;
    private final Progress progress;

    FollowedIssues(Cases cases, Dossier dossier, Dossier.Papers papers, Registers registers, Progress progress) {
        this.cases = cases;
        this.dossier = dossier;
        this.papers = papers;
        this.registers = registers;
        this.progress = progress;
    }

    /** What is looked up in other modules. */
    @Component
    record Registers(
            Organisation organisation,
            Calendars calendars,
            Attachments attachments,
            Assignments assignments,
            Answers answers) {}

    /** What this module keeps of the way of an issue. */
    @Component
    record Progress(IssueStore issues, ProgressStore matters, IssueLimits limits, SealedCases sealed) {}

    FollowedIssue of(Issue issue) {
        JurisdictionId jurisdiction = issue.jurisdiction();
        Issue main = cases.main(issue);
        MatterView matter = registers.assignments().matter(jurisdiction, main.id());
        IssueView.Content content = papers.content().content(jurisdiction, issue.id());
        PublicState state = issue.state().publicState();
        return new FollowedIssue(
                issue.id(),
                issue.number(),
                content.title(),
                content.text(),
                state,
                state.label(),
                issue.mergedInto() == null ? null : main.state().publicState(),
                content.receivedAt(),
                holder(jurisdiction, matter.holder()),
                due(main, matter),
                notAccepted(issue),
                mayJudge(issue, main),
                registers.answers().of(main),
                registers.answers().files(main),
                steps(issue, main),
                conversation(issue),
                registers
                        .attachments()
                        .of(
                                jurisdiction,
                                new OwnerRef(Registering.SOURCE, issue.id().value())),
                progress.sealed().of(issue).map(IssueSeal::unsealings).orElse(List.of()),
                issue.sealed(),
                "matter:" + issue.id().value());
    }

    FollowedRow row(JurisdictionId jurisdiction, IssueRow row) {
        Issue issue = progress.issues().get(jurisdiction, row.id());
        return new FollowedRow(
                row.number(),
                row.title(),
                row.state().publicState(),
                row.receivedAt(),
                mayJudge(issue, cases.main(issue)));
    }

    boolean isOfAnswer(Issue issue, AttachmentId file) {
        return registers.answers().files(cases.main(issue)).stream()
                .anyMatch(view -> view.id().equals(file));
    }

    private boolean mayJudge(Issue issue, Issue main) {
        boolean voice = issue.mergedInto() != null;
        boolean asked = main.state() == IssueState.ANSWERED
                || voice
                        && main.state() == IssueState.CLOSED
                        && !progress.limits().isLateForVoices(main, cases.now());
        return asked && !papers.judgements().isJudged(issue, main);
    }

    private @Nullable String holder(JurisdictionId jurisdiction, @Nullable Holder holder) {
        return holder == null || holder.unit() == null
                ? null
                : registers.organisation().nameOf(jurisdiction, holder.unit());
    }

    private FollowedIssue.@Nullable Due due(Issue main, MatterView matter) {
        Instant due = matter.due();
        if (due == null) {
            return null;
        }
        WorkCalendar calendar = registers.calendars().of(main.jurisdiction());
        LocalDate today = cases.now().atZone(Moment.ZONE).toLocalDate();
        LocalDate last = due.atZone(Moment.ZONE).toLocalDate();
        int left = last.isBefore(today)
                ? -calendar.workingDaysBetween(last, today)
                : calendar.workingDaysBetween(today, last);
        return new FollowedIssue.Due(due, left, matter.provisional(), explanation(main));
    }

    private @Nullable Explanation explanation(Issue main) {
        return progress.matters()
                .promised(main.jurisdiction(), main.id())
                .map(promise -> explanation(main.jurisdiction(), promise))
                .orElse(null);
    }

    private Explanation explanation(JurisdictionId jurisdiction, Promise promise) {
        WorkCalendar calendar = registers.calendars().version(jurisdiction, promise.calendarVersion());
        Deadline deadline = calendar.deadline(promise.start(), promise.asAllowance(), promise.asPauses());
        return calendar.explain(deadline);
    }

    private FollowedIssue.@Nullable NotAccepted notAccepted(Issue issue) {
        return papers.words()
                .notAcceptance(issue.jurisdiction(), issue.id())
                .map(why -> new FollowedIssue.NotAccepted(why.reason(), why.words()))
                .orElse(null);
    }

    /** Of his own issue and, if it was merged, of what the units did since. */
    private List<FollowedIssue.Step> steps(Issue issue, Issue main) {
        List<IssueView.Happening> own = dossier.timeline(issue.jurisdiction(), issue.id());
        List<IssueView.Happening> shared = issue.mergedInto() == null
                ? List.of()
                : dossier.timeline(main.jurisdiction(), main.id()).stream()
                        .filter(step -> SHARED_STEPS.contains(step.type()))
                        .toList();
        return java.util.stream.Stream.concat(own.stream(), shared.stream())
                .filter(step -> !INTERNAL_STEPS.contains(step.type()))
                .sorted(java.util.Comparator.comparing(IssueView.Happening::at))
                .map(step -> new FollowedIssue.Step(step.type(), step.at()))
                .toList();
    }

    private List<FollowedIssue.Said> conversation(Issue issue) {
        return papers.words().all(issue.jurisdiction(), issue.id()).stream()
                .filter(words -> words.kind() != IssueView.WordsKind.NOTE)
                .map(words -> new FollowedIssue.Said(words.kind(), words.text(), words.at()))
                .toList();
    }
}
