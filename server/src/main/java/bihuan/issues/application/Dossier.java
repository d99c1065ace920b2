package bihuan.issues.application;

import bihuan.assignments.Assignments;
import bihuan.attachments.AttachmentView;
import bihuan.attachments.Attachments;
import bihuan.attachments.OwnerRef;
import bihuan.issues.IssueNumber;
import bihuan.issues.IssueView;
import bihuan.issues.domain.Issue;
import bihuan.issues.persistence.ContentStore;
import bihuan.issues.persistence.ExclusionStore;
import bihuan.issues.persistence.JudgementStore;
import bihuan.issues.persistence.WithdrawalStore;
import bihuan.issues.persistence.WordsStore;
import bihuan.kernel.AttachmentId;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.Permission;
import bihuan.ledger.Entry;
import bihuan.ledger.Ledger;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together all that officials may see of an issue. */
@Component
class Dossier {
    private static final int TIMELINE = 200;

    private final Cases cases;
    private final Papers papers;
    private final Assignments assignments;
    private final Attachments attachments;
    private final Ledger ledger;
    private final SealedCases sealed;

    Dossier(
            Cases cases,
            Papers papers,
            Assignments assignments,
            Attachments attachments,
            Ledger ledger,
            SealedCases sealed) {
        this.cases = cases;
        this.papers = papers;
        this.assignments = assignments;
        this.attachments = attachments;
        this.ledger = ledger;
        this.sealed = sealed;
    }

    /** The stores that hold what was said about an issue. */
    @Component
    record Papers(
            ContentStore content,
            WordsStore words,
            JudgementStore judgements,
            WithdrawalStore withdrawals,
            ExclusionStore exclusions) {}

    IssueView of(Issue issue, Caller caller) {
        JurisdictionId jurisdiction = issue.jurisdiction();
        MatterId id = issue.id();
        return new IssueView(
                id,
                issue.number(),
                issue.version(),
                issue.state(),
                issue.state().publicState(),
                papers.content().content(jurisdiction, id),
                mayCall(caller) ? papers.words().contact(jurisdiction, id).orElse(null) : null,
                sealed.of(issue).orElse(null),
                assignments.matter(jurisdiction, id),
                papers.words().notAcceptance(jurisdiction, id).orElse(null),
                into(issue),
                papers.content().voices(jurisdiction, id),
                papers.judgements().rounds(jurisdiction, id),
                papers.exclusions().latest(jurisdiction, id).orElse(null),
                papers.withdrawals().latest(jurisdiction, id).orElse(null),
                files(issue, caller),
                papers.words().all(jurisdiction, id),
                timeline(jurisdiction, id));
    }

    /** Only who has to reach the reporter sees whom to call. */
    private static boolean mayCall(Caller caller) {
        return caller.may(Permission.ASSIGNMENT_WORK)
                || caller.may(Permission.ISSUE_TRIAGE)
                || caller.may(Permission.ISSUE_CALL_BACK);
    }

    /** What happened, first to last: the latest two hundred entries of the ledger. */
    List<IssueView.Happening> timeline(JurisdictionId jurisdiction, MatterId issue) {
        return ledger.entries(jurisdiction, "matter:" + issue.value(), TIMELINE, null).items().reversed().stream()
                .map(Dossier::happening)
                .toList();
    }

    private @Nullable IssueNumber into(Issue issue) {
        return issue.mergedInto() == null ? null : cases.main(issue).number();
    }

    private List<AttachmentView> files(Issue issue, Caller caller) {
        Predicate<AttachmentId> readable = sealed.readable(caller, issue.id());
        return attachments
                .of(
                        issue.jurisdiction(),
                        new OwnerRef(Registering.SOURCE, issue.id().value()))
                .stream()
                .filter(file -> readable.test(file.id()))
                .toList();
    }

    private static IssueView.Happening happening(Entry entry) {
        return new IssueView.Happening(entry.type(), entry.by(), entry.at(), entry.data());
    }
}
