package bihuan.packs.application;

import bihuan.enterprises.EnterpriseDetails;
import bihuan.enterprises.EnterpriseLoad;
import bihuan.enterprises.Enterprises;
import bihuan.kernel.Actor;
import bihuan.kernel.AreaId;
import bihuan.kernel.JurisdictionId;
import bihuan.organisation.AreaView;
import bihuan.organisation.Organisation;
import bihuan.packs.PackContent;
import bihuan.packs.PackContent.Enterprise;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Enterprises and their contacts. */
@Component
@Order(4)
class EnterprisePart implements PackPart {
    private final Enterprises enterprises;
    private final Organisation organisation;

    EnterprisePart(Enterprises enterprises, Organisation organisation) {
        this.enterprises = enterprises;
        this.organisation = organisation;
    }

    @Override
    public String name() {
        return "enterprises";
    }

    @Override
    public void load(PackContent pack, Actor by) {
        JurisdictionId jurisdiction = pack.head().jurisdiction();
        enterprises.load(
                jurisdiction,
                pack.enterprises().stream()
                        .map(enterprise -> load(jurisdiction, enterprise))
                        .toList(),
                by);
    }

    private EnterpriseLoad load(JurisdictionId jurisdiction, Enterprise enterprise) {
        AreaId area = organisation
                .areaByCode(jurisdiction, enterprise.areaCode())
                .map(AreaView::id)
                .orElseThrow();
        EnterpriseDetails bare = enterprise.details();
        EnterpriseDetails placed = new EnterpriseDetails(
                bare.creditCode(),
                bare.name(),
                area,
                bare.address(),
                bare.industry(),
                bare.size(),
                bare.monitored(),
                bare.profile());
        return new EnterpriseLoad(placed, enterprise.contacts());
    }
}
