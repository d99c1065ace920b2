package bihuan.assessment.application;

import bihuan.assessment.AssessmentPeriod;
import bihuan.assessment.GroupSheet.RatedUnit;
import bihuan.assessment.PeerGroup;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import bihuan.organisation.Organisation;
import bihuan.organisation.UnitKind;
import bihuan.organisation.UnitView;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which units are assessed, and to which of them a unit below belongs. */
@Component
class PeerUnits {
    private final Organisation organisation;

    PeerUnits(Organisation organisation) {
        this.organisation = organisation;
    }

    private static UnitKind kind(PeerGroup group) {
        return switch (group) {
            case DEPARTMENTS -> UnitKind.DEPARTMENT;
            case COUNTIES -> UnitKind.COUNTY_GOVERNMENT;
        };
    }

    /** The units that existed on the last day of the period, by code. */
    List<RatedUnit> of(JurisdictionId jurisdiction, PeerGroup group, AssessmentPeriod period) {
        LocalDate day = period.last();
        return organisation.units(jurisdiction).stream()
                .filter(unit -> unit.kind() == kind(group))
                .filter(unit -> unit.activeUntil() == null || unit.activeUntil().isAfter(day))
                .sorted(Comparator.comparing(UnitView::code))
                .map(unit -> new RatedUnit(unit.id(), unit.code(), unit.shortName()))
                .toList();
    }

    /** The assessed unit that a unit is or belongs to. */
    Optional<UnitId> ratedOf(JurisdictionId jurisdiction, @Nullable UnitId unit) {
        return organisation.departmentOrCounty(jurisdiction, unit);
    }
}
