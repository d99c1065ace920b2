package bihuan.packs.application;

import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import bihuan.organisation.Organisation;
import bihuan.organisation.OrganisationRefusal;
import bihuan.organisation.Reorganisations;
import bihuan.organisation.UnitView;
import bihuan.packs.PackContent;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Areas and units. */
@Component
@Order(1)
class OrganisationPart implements PackPart {
    private final Reorganisations reorganisations;

    OrganisationPart(Reorganisations reorganisations) {
        this.reorganisations = reorganisations;
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
    }

    static UnitId unit(Organisation organisation, JurisdictionId jurisdiction, String code) {
        return organisation
                .unitByCode(jurisdiction, code)
                .map(UnitView::id)
                .orElseThrow(() -> Refusal.of(OrganisationRefusal.NO_SUCH_UNIT).with("code", code));
    }
}
