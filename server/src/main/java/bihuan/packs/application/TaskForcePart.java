package bihuan.packs.application;

import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Moment;
import bihuan.kernel.PersonId;
import bihuan.organisation.Organisation;
import bihuan.organisation.People;
import bihuan.organisation.TaskForceEntry;
import bihuan.organisation.TaskForceId;
import bihuan.organisation.TaskForces;
import bihuan.packs.PackContent;
import bihuan.packs.PackContent.Member;
import bihuan.packs.PackContent.Person;
import bihuan.packs.PackContent.TaskForce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leading groups, task forces and their members. */
@Component
@Order(3)
class TaskForcePart implements PackPart {
    private final TaskForces taskForces;
    private final People people;
    private final Organisation organisation;
    private final Clock clock;

    TaskForcePart(TaskForces taskForces, People people, Organisation organisation, Clock clock) {
        this.taskForces = taskForces;
        this.people = people;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "task-forces";
    }

    @Override
    public void load(PackContent pack, Actor by) {
        JurisdictionId jurisdiction = pack.head().jurisdiction();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Moment.ZONE);
        Map<String, TaskForceId> ids = new HashMap<>();
        for (TaskForce force : pack.taskForces()) {
            TaskForceEntry entry = new TaskForceEntry(
                    force.name(),
                    force.kind(),
                    force.parent() == null ? null : ids.get(force.parent()),
                    OrganisationPart.unit(organisation, jurisdiction, force.leadUnitCode()),
                    force.duties());
            TaskForceId id = taskForces.setUp(jurisdiction, entry, today, by);
            ids.put(force.name(), id);
            force.members().forEach(member -> join(pack, id, member, today, by));
        }
    }

    private void join(PackContent pack, TaskForceId force, Member member, LocalDate today, Actor by) {
        JurisdictionId jurisdiction = pack.head().jurisdiction();
        Person person = pack.people().stream()
                .filter(known -> known.unitCode().equals(member.unitCode())
                        && known.name().equals(member.name()))
                .findFirst()
                .orElseThrow();
        PersonId id = people.loadPerson(
                jurisdiction,
                OrganisationPart.unit(organisation, jurisdiction, person.unitCode()),
                person.title(),
                person.duties(),
                person.name(),
                person.since(),
                by);
        taskForces.join(jurisdiction, force, id, member.duty(), today, by);
    }
}
