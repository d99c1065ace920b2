package bihuan.issues.application;

import bihuan.assignments.Assignments;
import bihuan.assignments.MatterView;
import bihuan.assignments.Opening;
import bihuan.attachments.Attachments;
import bihuan.attachments.OwnerRef;
import bihuan.issues.Channel;
import bihuan.issues.ContactPerson;
import bihuan.issues.FollowUpCode;
import bihuan.issues.IssueEvent;
import bihuan.issues.IssueNumber;
import bihuan.issues.IssueRefusal;
import bihuan.issues.PublicState;
import bihuan.issues.Receipt;
import bihuan.issues.Registration;
import bihuan.issues.domain.Issue;
import bihuan.issues.domain.Secrets;
import bihuan.issues.persistence.IssueStore;
import bihuan.issues.persistence.NewIssue;
import bihuan.issues.persistence.ProgressStore;
import bihuan.issues.persistence.WordsStore;
import bihuan.kernel.Caller;
import bihuan.kernel.MatterId;
import bihuan.kernel.Moment;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers an issue (登记): nothing is taken in twice, and whoever raised it gets a number and a code. */
@Component
class Registering {
    /** The kind of matter, and of owner of files, that an issue is. */
    static final String SOURCE = "issue";

    private final Cases cases;
    private final Admission admission;
    private final Records records;
    private final Assignments assignments;
    private final Attachments attachments;
    private final SealedCases sealed;

    Registering(
            Cases cases,
            Admission admission,
            Records records,
            Assignments assignments,
            Attachments attachments,
            SealedCases sealed) {
        this.cases = cases;
        this.admission = admission;
        this.records = records;
        this.assignments = assignments;
        this.attachments = attachments;
        this.sealed = sealed;
    }

    /** The stores that take in a new issue. */
    @Component
    record Records(IssueStore issues, ProgressStore progress, WordsStore words) {}

    @Transactional
    public Receipt register(Caller caller, Registration said) {
        requireNew(caller, said.channel(), admission.reference(caller, said));
        FollowUpCode code = FollowUpCode.random();
        NewIssue issue = checked(caller, said, code);
        ContactPerson contact = Admission.contact(said.contact());
        if (!said.sealed()) {
            return take(caller, issue, contact, said, code);
        }
        Caller speaker = SealedCases.speaker(caller, true);
        String pseudonym = SealedCases.pseudonym();
        Receipt receipt = take(speaker, sealed.screened(issue, contact, pseudonym), null, said, code);
        sealed.seal(speaker, issue, contact, pseudonym);
        return receipt;
    }

    private NewIssue checked(Caller caller, Registration said, FollowUpCode code) {
        MatterId id = MatterId.next();
        Instant at = cases.now();
        byte[] salt = Secrets.newSalt();
        IssueNumber number = IssueNumber.of(
                at.atZone(Moment.ZONE).toLocalDate(), records.issues().nextRunningNumber());
        return admission.check(caller, said, id, number, at, new Issue.Seal(salt, Secrets.digest(salt, code)));
    }

    private Receipt take(
            Caller caller, NewIssue issue, @Nullable ContactPerson contact, Registration said, FollowUpCode code) {
        keep(caller, issue, contact);
        attachments.bind(
                caller.jurisdiction(),
                said.attachments(),
                new OwnerRef(SOURCE, issue.id().value()),
                said.uploadToken(),
                caller.actor());
        IssueEvent.IssueRegistered event =
                registered(caller, issue, contact != null, said.attachments().size());
        cases.say(event);
        assignments.open(caller, new Opening(issue.id(), SOURCE, issue.number().value(), issue.enterprise()));
        return receipt(caller, issue, code, event);
    }

    private void requireNew(Caller caller, Channel channel, @Nullable String reference) {
        if (reference == null) {
            return;
        }
        records.issues().registered(caller.jurisdiction(), channel, reference).ifPresent(number -> {
            throw taken(caller, number);
        });
    }

    private Refusal taken(Caller caller, IssueNumber number) {
        Refusal refusal = Refusal.of(IssueRefusal.ALREADY_REGISTERED).at("/sourceReference");
        try {
            return refusal.with("number", cases.seenBy(caller, number).number().value());
        } catch (Refusal unseen) {
            return refusal.with("number", "");
        }
    }

    private void keep(Caller caller, NewIssue issue, @Nullable ContactPerson contact) {
        if (!records.issues().insert(issue, caller.actor())) {
            throw Refusal.of(IssueRefusal.ALREADY_REGISTERED)
                    .at("/sourceReference")
                    .with("number", "");
        }
        if (contact != null) {
            records.words().addContact(issue.jurisdiction(), issue.id(), contact);
        }
        UnitId unit = caller.actor().unit();
        if (unit != null) {
            records.progress().addRegistrant(issue.jurisdiction(), issue.id(), unit);
        }
    }

    private static IssueEvent.IssueRegistered registered(
            Caller caller, NewIssue issue, boolean contactGiven, int attachments) {
        return new IssueEvent.IssueRegistered(
                issue.jurisdiction(),
                issue.id(),
                caller.actor(),
                issue.receivedAt(),
                issue.number().value(),
                issue.channel(),
                issue.sourceReference(),
                issue.category(),
                issue.area(),
                issue.enterprise(),
                Secrets.digest(issue.seal().salt(), issue.text()),
                contactGiven,
                attachments);
    }

    private Receipt receipt(Caller caller, NewIssue issue, FollowUpCode code, IssueEvent event) {
        MatterView matter = assignments.matter(caller.jurisdiction(), issue.id());
        Instant due = matter.due() == null ? issue.receivedAt() : matter.due();
        return new Receipt(
                issue.id(),
                issue.number(),
                code,
                PublicState.RECEIVED,
                issue.receivedAt(),
                due,
                matter.provisional(),
                event.subject());
    }
}
