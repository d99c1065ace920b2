package bihuan.organisation.application;

import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.PersonId;
import bihuan.kernel.Refusal;
import bihuan.organisation.Organisation;
import bihuan.organisation.OrganisationEvent;
import bihuan.organisation.OrganisationEvent.MemberJoined;
import bihuan.organisation.OrganisationEvent.MemberLeft;
import bihuan.organisation.OrganisationEvent.ReportDelivered;
import bihuan.organisation.OrganisationEvent.ReportExpected;
import bihuan.organisation.OrganisationEvent.TaskForceDissolved;
import bihuan.organisation.OrganisationEvent.TaskForceSetUp;
import bihuan.organisation.OrganisationRefusal;
import bihuan.organisation.People;
import bihuan.organisation.TaskForceEntry;
import bihuan.organisation.TaskForceId;
import bihuan.organisation.TaskForceView;
import bihuan.organisation.TaskForces;
import bihuan.organisation.domain.TaskForceRoll;
import bihuan.organisation.persistence.TaskForceStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides, saves and says each change of a task force. */
@Service
@Transactional
class RecordedTaskForces implements TaskForces {
    private final TaskForceStore store;
    private final Organisation organisation;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordedTaskForces(
            TaskForceStore store,
            Organisation organisation,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.organisation = organisation;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TaskForceView> list(JurisdictionId jurisdiction) {
        return store.list(jurisdiction);
    }

    @Override
    public TaskForceId setUp(JurisdictionId jurisdiction, TaskForceEntry entry, LocalDate from, Actor by) {
        if (organisation.unit(jurisdiction, entry.lead()).isEmpty()) {
            throw Refusal.of(OrganisationRefusal.UNKNOWN_REFERENCE).at("/lead");
        }
        TaskForceSetUp setUp = roll(jurisdiction, by).setUp(entry, from);
        store.apply(setUp);
        say(setUp);
        return setUp.taskForce();
    }

    @Override
    public void join(
            JurisdictionId jurisdiction,
            TaskForceId taskForce,
            PersonId person,
            String duty,
            LocalDate from,
            Actor by) {
        if (people.find(jurisdiction, person).isEmpty()) {
            throw Refusal.of(OrganisationRefusal.UNKNOWN_REFERENCE).at("/person");
        }
        MemberJoined joined = roll(jurisdiction, by).join(taskForce, person, duty, from);
        if (!store.apply(joined)) {
            throw Refusal.of(OrganisationRefusal.ALREADY_MEMBER).at("/from");
        }
        say(joined);
    }

    @Override
    public void leave(JurisdictionId jurisdiction, TaskForceId taskForce, PersonId person, LocalDate until, Actor by) {
        MemberLeft left = roll(jurisdiction, by).leave(taskForce, person, until);
        store.apply(left);
        say(left);
    }

    @Override
    public void expectReport(JurisdictionId jurisdiction, TaskForceId taskForce, LocalDate due, Actor by) {
        ReportExpected expected = roll(jurisdiction, by).expectReport(taskForce, due);
        store.apply(expected);
        say(expected);
    }

    @Override
    public void deliverReport(JurisdictionId jurisdiction, TaskForceId taskForce, LocalDate due, Actor by) {
        ReportDelivered delivered = roll(jurisdiction, by).deliverReport(taskForce, due);
        store.apply(delivered);
        say(delivered);
    }

    @Override
    public void dissolve(JurisdictionId jurisdiction, TaskForceId taskForce, LocalDate until, Actor by) {
        TaskForceDissolved dissolved = roll(jurisdiction, by).dissolve(taskForce, until);
        store.apply(dissolved);
        say(dissolved);
    }

    private TaskForceRoll roll(JurisdictionId jurisdiction, Actor by) {
        return new TaskForceRoll(store.lock(jurisdiction), jurisdiction, by, clock.instant());
    }

    private void say(OrganisationEvent event) {
        events.publishEvent(event);
    }
}
