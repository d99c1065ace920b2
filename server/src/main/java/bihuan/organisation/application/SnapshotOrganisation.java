package bihuan.organisation.application;

import bihuan.kernel.AreaId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import bihuan.organisation.AreaView;
import bihuan.organisation.Organisation;
import bihuan.organisation.OrganisationRefusal;
import bihuan.organisation.UnitView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Answers {@link Organisation} from {@link OrganisationSnapshots}. */
@Service
class SnapshotOrganisation implements Organisation {
    private final OrganisationSnapshots snapshots;

    SnapshotOrganisation(OrganisationSnapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public List<AreaView> areas(JurisdictionId jurisdiction) {
        return snapshots.of(jurisdiction).areas();
    }

    @Override
    public Optional<AreaView> area(JurisdictionId jurisdiction, AreaId area) {
        return snapshots.of(jurisdiction).area(area);
    }

    @Override
    public Optional<AreaView> areaByCode(JurisdictionId jurisdiction, String code) {
        return snapshots.of(jurisdiction).areaByCode(code);
    }

    @Override
    public List<UnitView> units(JurisdictionId jurisdiction) {
        return snapshots.of(jurisdiction).units();
    }

    @Override
    public Optional<UnitView> unit(JurisdictionId jurisdiction, UnitId unit) {
        return snapshots.of(jurisdiction).unit(unit);
    }

    @Override
    public Optional<UnitView> unitByCode(JurisdictionId jurisdiction, String code) {
        return snapshots.of(jurisdiction).unitByCode(code);
    }

    @Override
    public UnitId bureau(JurisdictionId jurisdiction) {
        return snapshots
                .of(jurisdiction)
                .bureau()
                .map(UnitView::id)
                .orElseThrow(() -> Refusal.of(OrganisationRefusal.NO_BUREAU));
    }

    @Override
    public Set<UnitId> subtree(JurisdictionId jurisdiction, UnitId unit) {
        return snapshots.of(jurisdiction).subtree(unit);
    }

    @Override
    public boolean within(JurisdictionId jurisdiction, UnitId unit, UnitId ancestor) {
        return snapshots.of(jurisdiction).within(unit, ancestor);
    }

    @Override
    public UnitView requireOpen(JurisdictionId jurisdiction, UnitId unit) {
        UnitView found = unit(jurisdiction, unit).orElseThrow(() -> Refusal.of(OrganisationRefusal.NO_SUCH_UNIT));
        if (!found.open()) {
            throw Refusal.of(OrganisationRefusal.UNIT_CLOSED).with("unit", found.shortName());
        }
        return found;
    }
}
