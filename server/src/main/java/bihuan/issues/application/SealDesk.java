package bihuan.issues.application;

import bihuan.issues.IssueEvent;
import bihuan.issues.IssueNumber;
import bihuan.issues.IssueRefusal;
import bihuan.issues.IssueSeal;
import bihuan.issues.IssueView;
import bihuan.issues.Seals;
import bihuan.issues.domain.Issue;
import bihuan.issues.domain.Screening;
import bihuan.issues.domain.Screening.Screened;
import bihuan.issues.domain.Wording;
import bihuan.issues.persistence.ContentStore;
import bihuan.issues.persistence.SealedStore;
import bihuan.kernel.AccountId;
import bihuan.kernel.AttachmentId;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.kernel.Uuids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Screens sealed issues, and lets two persons together open one for a while. */
@Service
@Transactional
class SealDesk implements Seals {
    private static final int MOST_HOURS = 72;
    private static final int LONGEST_MASK = 100;

    private final Cases cases;
    private final SealedCases sealed;
    private final SealedStore seals;
    private final ContentStore content;
    private final Outsiders outsiders;

    SealDesk(Cases cases, SealedCases sealed, SealedStore seals, ContentStore content, Outsiders outsiders) {
        this.cases = cases;
        this.sealed = sealed;
        this.seals = seals;
        this.content = content;
        this.outsiders = outsiders;
    }

    @Override
    public void screen(Caller caller, IssueNumber number, Confirmation confirmation) {
        Issue issue = sealedIssue(caller, number);
        List<String> words = confirmation.mask().stream()
                .map(word -> Wording.required(word, LONGEST_MASK, "/mask"))
                .toList();
        IssueView.Content said = content.content(issue.jurisdiction(), issue.id());
        Screened title = Screening.mask(said.title(), words);
        Screened text = Screening.mask(said.text(), words);
        int masked = text.masked();
        List<AttachmentId> released = confirmation.release();
        Instant at = cases.now();
        seals.rewrite(issue.jurisdiction(), issue.id(), title.text(), text.text());
        seals.screened(issue.jurisdiction(), issue.id(), masked, released, at);
        cases.touch(issue);
        cases.say(new IssueEvent.SealedTextScreened(
                issue.jurisdiction(), issue.id(), caller.actor(), at, masked, released.size()));
    }

    @Override
    public UUID request(Caller caller, IssueNumber number, Request request) {
        Issue issue = sealedIssue(caller, number);
        outsiders.require(caller, issue);
        String reason = Wording.required(request.reason(), 1000, "/reason");
        if (request.hours() < 1 || request.hours() > MOST_HOURS) {
            throw Refusal.of(IssueRefusal.BAD_PERIOD).at("/hours").with("most", MOST_HOURS);
        }
        UUID id = Uuids.next();
        Instant at = cases.now();
        seals.request(issue.jurisdiction(), issue.id(), id, caller.actor(), reason, request.hours(), at);
        cases.say(new IssueEvent.UnsealingRequested(
                issue.jurisdiction(), issue.id(), caller.actor(), at, id, reason, request.hours()));
        return id;
    }

    @Override
    public void decide(Caller caller, IssueNumber number, UUID unsealing, Decision decision) {
        Issue issue = sealedIssue(caller, number);
        outsiders.require(caller, issue);
        String why = Wording.required(decision.reason(), 1000, "/reason");
        SealedStore.Asked asked = seals.of(issue.jurisdiction(), issue.id()).stream()
                .filter(it -> it.id().equals(unsealing))
                .findFirst()
                .orElseThrow(() -> Refusal.of(IssueRefusal.NO_UNSEALING));
        if (asked.account().equals(caller.actor().account())) {
            throw Refusal.of(IssueRefusal.SAME_PERSON);
        }
        Instant at = cases.now();
        if (!seals.decide(issue.jurisdiction(), issue.id(), unsealing, caller.actor(), decision.granted(), why, at)) {
            throw Refusal.of(IssueRefusal.NO_UNSEALING);
        }
        cases.say(new IssueEvent.UnsealingDecided(
                issue.jurisdiction(), issue.id(), caller.actor(), at, unsealing, decision.granted(), why));
    }

    @Override
    public IssueSeal.Identity read(Caller caller, IssueNumber number) {
        Issue issue = sealedIssue(caller, number);
        AccountId account = Objects.requireNonNull(caller.actor().account());
        Instant at = cases.now();
        SealedStore.Asked leave = seals.of(issue.jurisdiction(), issue.id()).stream()
                .filter(it -> it.account().equals(account))
                .filter(it -> it.expiresAt() != null && at.isBefore(it.expiresAt()))
                .findFirst()
                .orElseThrow(() -> Refusal.of(IssueRefusal.SEALED));
        outsiders.require(caller, issue);
        seals.read(issue.jurisdiction(), leave.id(), at);
        cases.say(new IssueEvent.IdentityRead(issue.jurisdiction(), issue.id(), caller.actor(), at, leave.id()));
        return sealed.open(issue);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Pending> pending(Caller caller) {
        JurisdictionId jurisdiction = caller.jurisdiction();
        List<SealedStore.Asked> asked = seals.pending(jurisdiction);
        Map<AccountId, String> names = sealed.names(jurisdiction, asked);
        return asked.stream()
                .filter(it -> !it.account().equals(caller.actor().account()))
                .map(it -> new Pending(
                        it.id(),
                        it.number(),
                        it.title(),
                        sealed.person(jurisdiction, names, it.account(), it.unit()),
                        it.reason(),
                        it.hours(),
                        it.requestedAt()))
                .toList();
    }

    private Issue sealedIssue(Caller caller, IssueNumber number) {
        Issue issue = cases.seenBy(caller, number);
        if (!issue.sealed()) {
            throw Refusal.of(IssueRefusal.NOT_SEALED);
        }
        return issue;
    }
}
