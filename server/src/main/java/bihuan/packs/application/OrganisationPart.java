package bihuan.packs.application;

import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.organisation.Organisation;
import bihuan.organisation.OrganisationRefusal;
import bihuan.organisation.People;
import bihuan.organisation.Reorganisations;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import bihuan.organisation.UnitView;
import bihuan.packs.PackContent;
import bihuan.packs.PackContent.Person;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Areas, units and people. */
@Component
@Order(1)
class OrganisationPart implements PackPart {
    private final Reorganisations reorganisations;
    private final Organisation organisation;
    private final People people;

    OrganisationPart(Reorganisations reorganisations, Organisation organisation, People people) {
        this.reorganisations = reorganisations;
        this.organisation = organisation;
        this.people = people;
    }

    @Override
    public String name() {
        return "organisation";
    }

    @Override
    public void load(PackContent pack, Actor by) {
        JurisdictionId jurisdiction = pack.head().jurisdiction();
        reorganisations.loadAreas(jurisdiction, pack.areas(), by);
        reorganisations.loadUnits(jurisdiction, pack.units(), by);
        for (Person person : pack.people()) {
            people.loadPerson(
                    jurisdiction,
                    unit(organisation, jurisdiction, person.unitCode()),
                    person.title(),
                    person.duties(),
                    person.name(),
                    person.since(),
                    by);
        }
    }

    static UnitId unit(Organisation organisation, JurisdictionId jurisdiction, String code) {
        return organisation
                .unitByCode(jurisdiction, code)
                .map(UnitView::id)
                .orElseThrow(() -> Refusal.of(OrganisationRefusal.NO_SUCH_UNIT).with("code", code));
    }
}
