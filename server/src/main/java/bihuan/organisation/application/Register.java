package bihuan.organisation.application;

import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Page;
import bihuan.kernel.PersonId;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import bihuan.organisation.Organisation;
import bihuan.organisation.OrganisationEvent;
import bihuan.organisation.OrganisationEvent.PersonAdded;
import bihuan.organisation.OrganisationEvent.PersonAppointed;
import bihuan.organisation.OrganisationEvent.PersonRelieved;
import bihuan.organisation.OrganisationEvent.PostAdded;
import bihuan.organisation.OrganisationRefusal;
import bihuan.organisation.People;
import bihuan.organisation.PersonView;
import bihuan.organisation.PostId;
import bihuan.organisation.PostView;
import bihuan.organisation.domain.Days;
import bihuan.organisation.domain.PersonKey;
import bihuan.organisation.domain.Words;
import bihuan.organisation.persistence.PeopleStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps posts, people and postings, and says each change. */
@Service
@Transactional
class Register implements People {
    private final PeopleStore store;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Register(PeopleStore store, Organisation organisation, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.organisation = organisation;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<PersonView> list(
            JurisdictionId jurisdiction, @Nullable UnitId unit, @Nullable String q, int size, @Nullable String after) {
        return Page.of(
                store.list(jurisdiction, unit, q, PersonKey.parse(after), size + 1),
                size,
                person -> PersonKey.of(person).cursor());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PersonView> find(JurisdictionId jurisdiction, PersonId person) {
        return store.find(jurisdiction, person);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PostView> posts(JurisdictionId jurisdiction, UnitId unit) {
        if (organisation.unit(jurisdiction, unit).isEmpty()) {
            throw Refusal.of(OrganisationRefusal.NO_SUCH_UNIT);
        }
        return store.posts(jurisdiction, unit);
    }

    @Override
    public PostId addPost(JurisdictionId jurisdiction, UnitId unit, String title, String duties, Actor by) {
        organisation.requireOpen(jurisdiction, unit);
        String words = Words.required(title, 100, "/title");
        String tasks = Words.optional(duties, 2000, "/duties");
        PostAdded added = new PostAdded(
                jurisdiction, PostId.next(), unit, words, tasks == null ? "" : tasks, by, clock.instant());
        if (!store.apply(added)) {
            throw Refusal.of(OrganisationRefusal.CODE_TAKEN).at("/title").with("code", words);
        }
        say(added);
        return added.post();
    }

    @Override
    public PersonId addPerson(JurisdictionId jurisdiction, String name, Actor by) {
        String words = Words.required(name, 60, "/name");
        PersonAdded added = new PersonAdded(jurisdiction, PersonId.next(), by, clock.instant());
        store.apply(added, words);
        say(added);
        return added.person();
    }

    @Override
    public void appoint(JurisdictionId jurisdiction, PersonId person, PostId post, LocalDate from, Actor by) {
        requirePerson(jurisdiction, person);
        PostView taken = store.post(jurisdiction, post)
                .orElseThrow(() -> Refusal.of(OrganisationRefusal.NO_SUCH_POST).at("/post"));
        organisation.requireOpen(jurisdiction, taken.unit());
        PersonAppointed appointed =
                new PersonAppointed(jurisdiction, person, post, Days.checked(from, "/from"), by, clock.instant());
        if (!store.apply(appointed)) {
            throw Refusal.of(OrganisationRefusal.ALREADY_POSTED).at("/post");
        }
        say(appointed);
    }

    @Override
    public void relieve(JurisdictionId jurisdiction, PersonId person, PostId post, LocalDate until, Actor by) {
        requirePerson(jurisdiction, person);
        LocalDate from = store.heldSince(jurisdiction, person, post)
                .orElseThrow(() -> Refusal.of(OrganisationRefusal.NO_SUCH_POSTING));
        if (until.isBefore(from)) {
            throw Refusal.of(OrganisationRefusal.BAD_DATES).at("/until");
        }
        PersonRelieved relieved =
                new PersonRelieved(jurisdiction, person, post, Days.checked(until, "/until"), by, clock.instant());
        store.apply(relieved);
        say(relieved);
    }

    @Override
    public PersonId loadPerson(
            JurisdictionId jurisdiction,
            UnitId unit,
            String title,
            String duties,
            String name,
            LocalDate from,
            Actor by) {
        PostId post = store.posts(jurisdiction, unit).stream()
                .filter(known -> known.title().equals(title.strip()))
                .map(PostView::id)
                .findFirst()
                .orElseGet(() -> addPost(jurisdiction, unit, title, duties, by));
        return store.holder(jurisdiction, post, name.strip()).orElseGet(() -> {
            PersonId person = addPerson(jurisdiction, name, by);
            appoint(jurisdiction, person, post, from, by);
            return person;
        });
    }

    private void requirePerson(JurisdictionId jurisdiction, PersonId person) {
        if (store.find(jurisdiction, person).isEmpty()) {
            throw Refusal.of(OrganisationRefusal.NO_SUCH_PERSON);
        }
    }

    private void say(OrganisationEvent event) {
        events.publishEvent(event);
    }
}
