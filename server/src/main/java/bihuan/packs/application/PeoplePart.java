package bihuan.packs.application;

import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.organisation.Organisation;
import bihuan.organisation.People;
import bihuan.packs.PackContent;
import bihuan.packs.PackContent.Person;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** People and their posts; apart from the units, whose tree can then be read from memory. */
@Component
@Order(2)
class PeoplePart implements PackPart {
    private final People people;
    private final Organisation organisation;

    PeoplePart(People people, Organisation organisation) {
        this.people = people;
        this.organisation = organisation;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public void load(PackContent pack, Actor by) {
        JurisdictionId jurisdiction = pack.head().jurisdiction();
        for (Person person : pack.people()) {
            people.loadPerson(
                    jurisdiction,
                    OrganisationPart.unit(organisation, jurisdiction, person.unitCode()),
                    person.title(),
                    person.duties(),
                    person.name(),
                    person.since(),
                    by);
        }
    }
}
