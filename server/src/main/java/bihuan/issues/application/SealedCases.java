package bihuan.issues.application;

import bihuan.identity.Accounts;
import bihuan.identity.SealedIdentities;
import bihuan.issues.ContactPerson;
import bihuan.issues.IssueEvent;
import bihuan.issues.IssueSeal;
import bihuan.issues.domain.Issue;
import bihuan.issues.domain.Screening;
import bihuan.issues.domain.Screening.Screened;
import bihuan.issues.persistence.NewIssue;
import bihuan.issues.persistence.SealedStore;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.AttachmentId;
import bihuan.kernel.Caller;
import bihuan.kernel.DataScope;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.UnitId;
import bihuan.organisation.Organisation;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps who says a sealed issue away from everything else that is kept of it. */
@Component
class SealedCases {
    private static final String ALPHABET = "ACDEFGHJKMNPQRTUVWXY34679";
    private static final Duration ONE_LOOK = Duration.ofMinutes(10);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SealedIdentities identities;
    private final SealedStore seals;
    private final Cases cases;
    private final Accounts accounts;
    private final Organisation organisation;
    private final JsonMapper json;

    SealedCases(
            SealedIdentities identities,
            SealedStore seals,
            Cases cases,
            Accounts accounts,
            Organisation organisation,
            JsonMapper json) {
        this.identities = identities;
        this.seals = seals;
        this.cases = cases;
        this.accounts = accounts;
        this.organisation = organisation;
        this.json = json;
    }

    /** A signed-in enterprise that wants to be sealed speaks as somebody without a name. */
    static Caller speaker(Caller caller, boolean sealed) {
        return sealed && caller.actor().kind() == Actor.Kind.ENTERPRISE
                ? Caller.anonymous(caller.jurisdiction())
                : caller;
    }

    /** The issue as everybody may see it: under a pseudonym, with screened words. */
    NewIssue screened(NewIssue issue, @Nullable ContactPerson contact, String pseudonym) {
        IssueSeal.Identity identity = identity(issue, contact);
        return new NewIssue(
                issue.jurisdiction(),
                issue.id(),
                issue.number(),
                issue.channel(),
                issue.sourceReference(),
                screen(issue.title(), identity).text(),
                screen(issue.text(), identity).text(),
                issue.category(),
                issue.area(),
                null,
                null,
                pseudonym,
                issue.receivedAt(),
                issue.seal(),
                true);
    }

    /** Puts the identity under seal, once the issue is kept as {@link #screened}. */
    void seal(Caller speaker, NewIssue issue, @Nullable ContactPerson contact, String pseudonym) {
        IssueSeal.Identity identity = identity(issue, contact);
        int masked = screen(issue.text(), identity).masked();
        identities.seal(issue.jurisdiction(), issue.id().value(), json.writeValueAsBytes(identity));
        seals.add(issue.jurisdiction(), issue.id(), pseudonym, masked);
        cases.say(new IssueEvent.IdentitySealed(
                issue.jurisdiction(), issue.id(), speaker.actor(), issue.receivedAt(), pseudonym, masked));
    }

    static String pseudonym() {
        StringBuilder name = new StringBuilder("密封企业 ");
        RANDOM.ints(5, 0, ALPHABET.length()).mapToObj(ALPHABET::charAt).forEach(name::append);
        return name.toString();
    }

    private static IssueSeal.Identity identity(NewIssue issue, @Nullable ContactPerson contact) {
        return new IssueSeal.Identity(
                issue.enterpriseName(),
                issue.creditCode(),
                contact == null ? null : contact.name(),
                contact == null ? null : contact.phone(),
                issue.title(),
                issue.text());
    }

    IssueSeal.Identity open(Issue issue) {
        return json.readValue(identities.open(issue.jurisdiction(), issue.id().value()), IssueSeal.Identity.class);
    }

    /** Words of the reporter as they are kept: those of a sealed issue without what tells who he is. */
    String words(Issue issue, String words) {
        return issue.sealed() ? screen(words, open(issue)).text() : words;
    }

    private static Screened screen(String text, IssueSeal.Identity identity) {
        return Screening.screen(
                text,
                Objects.requireNonNullElse(identity.enterpriseName(), ""),
                Objects.requireNonNullElse(identity.contactName(), ""));
    }

    /** That an official looks at a sealed issue stands in the ledger, once in ten minutes for each. */
    void noteLook(Caller caller, Issue issue) {
        AccountId account = caller.actor().account();
        if (!issue.sealed() || account == null) {
            return;
        }
        if (seals.looked(
                issue.jurisdiction(),
                issue.id(),
                account,
                cases.now(),
                cases.now().minus(ONE_LOOK))) {
            cases.say(new IssueEvent.SealedIssueRead(issue.jurisdiction(), issue.id(), caller.actor(), cases.now()));
        }
    }

    /** Which files of an issue the caller may read: of a sealed one, units read those that a dispatcher released. */
    Predicate<AttachmentId> readable(Caller caller, MatterId issue) {
        if (caller.scope() instanceof DataScope.Everything) {
            return file -> true;
        }
        return seals.find(caller.jurisdiction(), issue)
                .<Predicate<AttachmentId>>map(seal -> seal.released()::contains)
                .orElse(file -> true);
    }

    Optional<IssueSeal> of(Issue issue) {
        return !issue.sealed()
                ? Optional.empty()
                : seals.find(issue.jurisdiction(), issue.id())
                        .map(row -> new IssueSeal(
                                row.pseudonym(),
                                row.masked(),
                                row.screenedAt(),
                                row.released(),
                                unsealings(issue.jurisdiction(), seals.of(issue.jurisdiction(), issue.id()))));
    }

    private List<IssueSeal.Unsealing> unsealings(JurisdictionId jurisdiction, List<SealedStore.Asked> asked) {
        Map<AccountId, String> names = names(jurisdiction, asked);
        return asked.stream()
                .map(it -> new IssueSeal.Unsealing(
                        it.id(),
                        person(jurisdiction, names, it.account(), it.unit()),
                        it.reason(),
                        it.hours(),
                        it.requestedAt(),
                        it.decidedBy() == null || it.decidedUnit() == null
                                ? null
                                : person(jurisdiction, names, it.decidedBy(), it.decidedUnit()),
                        it.granted(),
                        it.decidedAt(),
                        it.decision(),
                        it.expiresAt(),
                        it.readings()))
                .toList();
    }

    Map<AccountId, String> names(JurisdictionId jurisdiction, List<SealedStore.Asked> asked) {
        Set<AccountId> people = new HashSet<>();
        for (SealedStore.Asked it : asked) {
            people.add(it.account());
            if (it.decidedBy() != null) {
                people.add(it.decidedBy());
            }
        }
        return accounts.names(jurisdiction, people);
    }

    IssueSeal.Person person(JurisdictionId jurisdiction, Map<AccountId, String> names, AccountId account, UnitId unit) {
        return new IssueSeal.Person(names.getOrDefault(account, ""), organisation.nameOf(jurisdiction, unit));
    }
}
