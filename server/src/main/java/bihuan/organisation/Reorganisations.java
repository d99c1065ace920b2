package bihuan.organisation;

import bihuan.kernel.Actor;
import bihuan.kernel.AreaId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes of areas and units. An {@code expectedVersion} that is not {@code null} must be the unit's version, else
 * {@link OrganisationRefusal#STALE_UNIT}.
 */
public interface Reorganisations {

    AreaView addArea(JurisdictionId jurisdiction, AreaEntry entry, Actor by);

    AreaView changeArea(JurisdictionId jurisdiction, AreaId area, String name, @Nullable String nameEn, Actor by);

    UnitView addUnit(JurisdictionId jurisdiction, UnitEntry entry, Actor by);

    UnitView changeUnit(
            JurisdictionId jurisdiction, UnitId unit, UnitChange change, @Nullable Integer expectedVersion, Actor by);

    /** Puts the unit with all below it under another parent, or to the top if {@code parent} is {@code null}. */
    UnitView moveUnit(
            JurisdictionId jurisdiction,
            UnitId unit,
            @Nullable UnitId parent,
            @Nullable Integer expectedVersion,
            Actor by);

    /**
     * Ends the unit.
     *
     * @param until the first day on which it no longer exists, today at the latest
     */
    UnitView closeUnit(
            JurisdictionId jurisdiction, UnitId unit, LocalDate until, @Nullable Integer expectedVersion, Actor by);

    /** Adds those areas that are not there yet (by code), a parent before its children. */
    void loadAreas(JurisdictionId jurisdiction, List<AreaEntry> entries, Actor by);

    /** Adds those units that are not there yet (by code), a parent before its children. */
    void loadUnits(JurisdictionId jurisdiction, List<UnitEntry> entries, Actor by);
}
