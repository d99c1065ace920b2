package bihuan.issues.application;

import bihuan.identity.SealedIdentities;
import bihuan.issues.ContactPerson;
import bihuan.issues.FollowUpCode;
import bihuan.issues.IssueEvent;
import bihuan.issues.IssueNumber;
import bihuan.issues.IssueRefusal;
import bihuan.issues.IssueSeal;
import bihuan.issues.IssueState;
import bihuan.issues.IssueView.Content;
import bihuan.issues.PersonalData;
import bihuan.issues.domain.Issue;
import bihuan.issues.domain.Screening;
import bihuan.issues.persistence.ContentStore;
import bihuan.issues.persistence.PersonalStore;
import bihuan.issues.persistence.SimilarStore;
import bihuan.issues.persistence.WordsStore;
import bihuan.kernel.Actor;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.Moment;
import bihuan.kernel.Refusal;
import bihuan.rulebook.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives people a copy of what is kept of them, and forgets who they were when they ask for it or its time is over. */
@Service
@Transactional
class PersonalDesk implements PersonalData {
    private final Cases cases;
    private final SealedCases sealed;
    private final SealedIdentities identities;
    private final Kept kept;
    private final PersonalStore store;
    private final Rulebook rulebook;

    PersonalDesk(
            Cases cases,
            SealedCases sealed,
            SealedIdentities identities,
            Kept kept,
            PersonalStore store,
            Rulebook rulebook) {
        this.cases = cases;
        this.sealed = sealed;
        this.identities = identities;
        this.kept = kept;
        this.store = store;
        this.rulebook = rulebook;
    }

    /** Where words and contacts are kept, and what finds them. */
    @org.springframework.stereotype.Component
    record Kept(ContentStore content, WordsStore words, SimilarStore similar) {}

    @Override
    @Transactional(readOnly = true)
    public Copy copy(Caller caller, IssueNumber number, @Nullable FollowUpCode code) {
        Issue issue = cases.ofReporter(caller, number, code);
        Optional<Instant> erased = store.erasedAt(issue.jurisdiction(), issue.id());
        return new Copy(
                issue.number().value(),
                issue.receivedAt(),
                issue.endedAt(),
                erased.orElse(null),
                erased.isPresent() ? null : identity(issue),
                store.said(issue.jurisdiction(), issue.id()),
                months(issue.jurisdiction()));
    }

    private Identity identity(Issue issue) {
        if (issue.sealed()) {
            IssueSeal.Identity told = sealed.open(issue);
            return new Identity(told.enterpriseName(), told.creditCode(), told.contactName(), told.contactPhone());
        }
        Content content = kept.content().content(issue.jurisdiction(), issue.id());
        ContactPerson contact =
                kept.words().contact(issue.jurisdiction(), issue.id()).orElse(new ContactPerson(null, null));
        return new Identity(content.enterpriseName(), content.creditCode(), contact.name(), contact.phone());
    }

    @Override
    public void erase(Caller caller, IssueNumber number, @Nullable FollowUpCode code) {
        Issue issue = cases.ofReporter(caller, number, code);
        boolean ended = issue.state() == IssueState.MERGED
                ? !cases.main(issue).state().isOpen()
                : !issue.state().isOpen();
        if (!ended) {
            throw Refusal.of(IssueRefusal.STILL_NEEDED);
        }
        if (!erase(issue, Cases.speaking(caller, issue).actor(), Cause.REQUESTED)) {
            throw Refusal.of(IssueRefusal.ALREADY_ERASED);
        }
    }

    /**
     * Erases what is older than the city keeps it.
     *
     * @return how many issues, at most {@code limit}
     */
    int eraseWhatIsOver(JurisdictionId jurisdiction, int limit) {
        Instant before = cases.now()
                .atZone(Moment.ZONE)
                .minusMonths(months(jurisdiction))
                .toInstant();
        List<MatterId> over = store.over(jurisdiction, before, limit);
        over.forEach(id -> erase(cases.of(jurisdiction, id), Actor.system(), Cause.RETENTION));
        return over.size();
    }

    private boolean erase(Issue issue, Actor by, Cause cause) {
        JurisdictionId jurisdiction = issue.jurisdiction();
        UnaryOperator<String> screened = screening(issue);
        Content content = kept.content().content(jurisdiction, issue.id());
        String title = screened.apply(content.title());
        String text = screened.apply(content.text());
        if (!store.erase(jurisdiction, issue.id(), title, text, cases.now())) {
            return false;
        }
        store.changeWords(jurisdiction, issue.id(), screened);
        kept.similar()
                .index(jurisdiction, List.of(new SimilarStore.Text(issue.id().value(), title, text)));
        if (issue.sealed()) {
            identities.erase(jurisdiction, issue.id().value());
        }
        cases.say(new IssueEvent.PersonalDataErased(jurisdiction, issue.id(), by, cases.now(), cause));
        return true;
    }

    /** Takes out the person; the enterprise stays, which is a public fact, unless it asked to be sealed. */
    private UnaryOperator<String> screening(Issue issue) {
        if (store.erasedAt(issue.jurisdiction(), issue.id()).isPresent()) {
            return UnaryOperator.identity();
        }
        Identity told = identity(issue);
        String enterprise = issue.sealed() ? Objects.requireNonNullElse(told.enterpriseName(), "") : "";
        String person = Objects.requireNonNullElse(told.contactName(), "");
        return words -> Screening.screen(words, enterprise, person).text();
    }

    private int months(JurisdictionId jurisdiction) {
        LocalDate today = cases.now().atZone(Moment.ZONE).toLocalDate();
        return rulebook.value(jurisdiction, IssueRules.CONTACT_RETENTION_MONTHS, today);
    }
}
