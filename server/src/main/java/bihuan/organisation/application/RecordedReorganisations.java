package bihuan.organisation.application;

import bihuan.kernel.Actor;
import bihuan.kernel.AreaId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import bihuan.organisation.AreaEntry;
import bihuan.organisation.AreaView;
import bihuan.organisation.OrganisationEvent;
import bihuan.organisation.OrganisationEvent.AreaAdded;
import bihuan.organisation.OrganisationEvent.AreaChanged;
import bihuan.organisation.OrganisationEvent.UnitAdded;
import bihuan.organisation.OrganisationEvent.UnitChanged;
import bihuan.organisation.OrganisationEvent.UnitClosed;
import bihuan.organisation.OrganisationEvent.UnitMoved;
import bihuan.organisation.Reorganisations;
import bihuan.organisation.UnitChange;
import bihuan.organisation.UnitEntry;
import bihuan.organisation.UnitView;
import bihuan.organisation.domain.OrganisationTree;
import bihuan.organisation.domain.Reorganisation;
import bihuan.organisation.persistence.OrganisationStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides, saves and says each change of the tree; changes of one jurisdiction wait for each other. */
@Service
@Transactional
class RecordedReorganisations implements Reorganisations {
    private final OrganisationStore store;
    private final OrganisationSnapshots snapshots;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordedReorganisations(
            OrganisationStore store, OrganisationSnapshots snapshots, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.snapshots = snapshots;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public AreaView addArea(JurisdictionId jurisdiction, AreaEntry entry, Actor by) {
        AreaAdded added = begin(jurisdiction, by).addArea(entry);
        store.apply(added);
        return area(added, added.area());
    }

    @Override
    public AreaView changeArea(
            JurisdictionId jurisdiction, AreaId area, String name, @Nullable String nameEn, Actor by) {
        AreaChanged changed = begin(jurisdiction, by).changeArea(area, name, nameEn);
        store.apply(changed);
        return area(changed, area);
    }

    @Override
    public UnitView addUnit(JurisdictionId jurisdiction, UnitEntry entry, Actor by) {
        UnitAdded added = begin(jurisdiction, by).addUnit(entry);
        store.apply(added);
        return unit(added, added.unit());
    }

    @Override
    public UnitView changeUnit(
            JurisdictionId jurisdiction, UnitId unit, UnitChange change, @Nullable Integer expectedVersion, Actor by) {
        UnitChanged changed = begin(jurisdiction, by).changeUnit(unit, change, expectedVersion);
        store.apply(changed);
        return unit(changed, unit);
    }

    @Override
    public UnitView moveUnit(
            JurisdictionId jurisdiction,
            UnitId unit,
            @Nullable UnitId parent,
            @Nullable Integer expectedVersion,
            Actor by) {
        UnitMoved moved = begin(jurisdiction, by).moveUnit(unit, parent, expectedVersion);
        store.apply(moved);
        return unit(moved, unit);
    }

    @Override
    public UnitView closeUnit(
            JurisdictionId jurisdiction, UnitId unit, LocalDate until, @Nullable Integer expectedVersion, Actor by) {
        UnitClosed closed = begin(jurisdiction, by).closeUnit(unit, until, expectedVersion);
        store.apply(closed);
        return unit(closed, unit);
    }

    @Override
    public void loadAreas(JurisdictionId jurisdiction, List<AreaEntry> entries, Actor by) {
        for (AreaEntry entry : entries) {
            if (snapshots.of(jurisdiction).areaByCode(entry.code()).isEmpty()) {
                addArea(jurisdiction, entry, by);
            }
        }
    }

    @Override
    public void loadUnits(JurisdictionId jurisdiction, List<UnitEntry> entries, Actor by) {
        for (UnitEntry entry : entries) {
            if (snapshots.of(jurisdiction).unitByCode(entry.code()).isEmpty()) {
                addUnit(jurisdiction, entry, by);
            }
        }
    }

    private Reorganisation begin(JurisdictionId jurisdiction, Actor by) {
        store.nextRevision(jurisdiction);
        snapshots.change(jurisdiction);
        return new Reorganisation(snapshots.of(jurisdiction), jurisdiction, by, clock.instant());
    }

    private AreaView area(OrganisationEvent event, AreaId area) {
        return say(event).area(area).orElseThrow();
    }

    private UnitView unit(OrganisationEvent event, UnitId unit) {
        return say(event).unit(unit).orElseThrow();
    }

    private OrganisationTree say(OrganisationEvent event) {
        events.publishEvent(event);
        return snapshots.of(event.jurisdiction());
    }
}
