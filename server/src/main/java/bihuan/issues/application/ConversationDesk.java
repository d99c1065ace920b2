package bihuan.issues.application;

import bihuan.attachments.Attachments;
import bihuan.attachments.OwnerRef;
import bihuan.issues.Conversations;
import bihuan.issues.FollowUpCode;
import bihuan.issues.IssueEvent;
import bihuan.issues.IssueNumber;
import bihuan.issues.IssueRefusal;
import bihuan.issues.IssueState;
import bihuan.issues.IssueView.WordsKind;
import bihuan.issues.domain.Issue;
import bihuan.issues.domain.Secrets;
import bihuan.issues.domain.Wording;
import bihuan.issues.persistence.WordsStore;
import bihuan.kernel.Caller;
import bihuan.kernel.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is said after registration. */
@Service
class ConversationDesk implements Conversations {
    private static final int MOST = 4000;

    private final Cases cases;
    private final WordsStore words;
    private final Attachments attachments;
    private final SealedCases sealed;

    ConversationDesk(Cases cases, WordsStore words, Attachments attachments, SealedCases sealed) {
        this.cases = cases;
        this.words = words;
        this.attachments = attachments;
        this.sealed = sealed;
    }

    @Override
    @Transactional
    public void supplement(Caller caller, IssueNumber number, @Nullable FollowUpCode code, Supplement supplement) {
        Issue issue = cases.ofReporter(caller, number, code);
        requireNotEnded(issue);
        Caller speaker = Cases.speaking(caller, issue);
        IssueEvent.Digest digest = keep(speaker, issue, WordsKind.SUPPLEMENT, sealed.words(issue, supplement.text()));
        attachments.bind(
                caller.jurisdiction(),
                supplement.attachments(),
                new OwnerRef(Registering.SOURCE, issue.id().value()),
                supplement.uploadToken(),
                speaker.actor());
        cases.say(new IssueEvent.SupplementAdded(
                caller.jurisdiction(),
                issue.id(),
                speaker.actor(),
                cases.now(),
                digest,
                supplement.attachments().size()));
    }

    @Override
    @Transactional
    public void writeAsReporter(Caller caller, IssueNumber number, @Nullable FollowUpCode code, String text) {
        Issue issue = cases.ofReporter(caller, number, code);
        requireNotEnded(issue);
        send(Cases.speaking(caller, issue), issue, WordsKind.FROM_REPORTER, sealed.words(issue, text));
    }

    @Override
    @Transactional
    public void writeToReporter(Caller caller, IssueNumber number, String text) {
        Issue issue = cases.seenBy(caller, number);
        send(caller, issue, WordsKind.TO_REPORTER, text);
    }

    @Override
    @Transactional
    public void note(Caller caller, IssueNumber number, String text) {
        Issue issue = cases.seenBy(caller, number);
        IssueEvent.Digest digest = keep(caller, issue, WordsKind.NOTE, text);
        cases.say(new IssueEvent.NoteAdded(caller.jurisdiction(), issue.id(), caller.actor(), cases.now(), digest));
    }

    private void send(Caller caller, Issue issue, WordsKind kind, String text) {
        IssueEvent.Digest digest = keep(caller, issue, kind, text);
        cases.say(new IssueEvent.MessageSent(caller.jurisdiction(), issue.id(), caller.actor(), cases.now(), digest));
    }

    private IssueEvent.Digest keep(Caller caller, Issue issue, WordsKind kind, String text) {
        String clean = Wording.required(text, MOST, "/text");
        Instant at = cases.now();
        words.add(issue, kind, clean, caller.actor(), at);
        cases.touch(issue);
        return Secrets.digest(issue.salt(), clean);
    }

    private static void requireNotEnded(Issue issue) {
        if (!issue.state().isOpen() && issue.state() != IssueState.MERGED) {
            throw Refusal.of(IssueRefusal.ENDED);
        }
    }
}
