package bihuan.organisation;

import bihuan.kernel.AreaId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads areas and units from a snapshot; cheap enough to ask on every request. Closed units are found too, because cases of the
 * past name them.
 */
public interface Organisation {

    /** All areas, the city first, then by code. */
    List<AreaView> areas(JurisdictionId jurisdiction);

    Optional<AreaView> area(JurisdictionId jurisdiction, AreaId area);

    Optional<AreaView> areaByCode(JurisdictionId jurisdiction, String code);

    /** All units, a parent before its children, siblings by code. */
    List<UnitView> units(JurisdictionId jurisdiction);

    Optional<UnitView> unit(JurisdictionId jurisdiction, UnitId unit);

    Optional<UnitView> unitByCode(JurisdictionId jurisdiction, String code);

    /**
     * The one unit of kind {@link UnitKind#BUREAU}.
     *
     * @throws bihuan.kernel.Refusal {@link OrganisationRefusal#NO_BUREAU}
     */
    UnitId bureau(JurisdictionId jurisdiction);

    /** The unit and all below it; empty if there is no such unit. */
    Set<UnitId> subtree(JurisdictionId jurisdiction, UnitId unit);

    /** Whether {@code unit} is {@code ancestor} or below it. */
    boolean within(JurisdictionId jurisdiction, UnitId unit, UnitId ancestor);

    /**
     * The unit, if work can be given to it today.
     *
     * @throws bihuan.kernel.Refusal {@link OrganisationRefusal#NO_SUCH_UNIT} or {@link OrganisationRefusal#UNIT_CLOSED}
     */
    UnitView requireOpen(JurisdictionId jurisdiction, UnitId unit);

    /** The short name for a view; the id as text if there is no such unit. */
    default String nameOf(JurisdictionId jurisdiction, UnitId unit) {
        return unit(jurisdiction, unit)
                .map(UnitView::shortName)
                .orElseGet(() -> unit.value().toString());
    }

    /** The department or county government that a unit is or belongs to: whom its cases count for. */
    default Optional<UnitId> departmentOrCounty(JurisdictionId jurisdiction, @Nullable UnitId unit) {
        @Nullable UnitId at = unit;
        while (at != null) {
            Optional<UnitView> view = unit(jurisdiction, at);
            if (view.isEmpty() || view.get().kind().isDepartmentOrCounty()) {
                return view.map(UnitView::id);
            }
            at = view.get().parent();
        }
        return Optional.empty();
    }
}
