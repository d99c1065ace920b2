package bihuan.organisation.domain;

import bihuan.kernel.Actor;
import bihuan.kernel.AreaId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Moment;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import bihuan.organisation.AreaEntry;
import bihuan.organisation.AreaView;
import bihuan.organisation.OrganisationEvent.AreaAdded;
import bihuan.organisation.OrganisationEvent.AreaChanged;
import bihuan.organisation.OrganisationEvent.UnitAdded;
import bihuan.organisation.OrganisationEvent.UnitChanged;
import bihuan.organisation.OrganisationEvent.UnitClosed;
import bihuan.organisation.OrganisationEvent.UnitMoved;
import bihuan.organisation.OrganisationRefusal;
import bihuan.organisation.UnitChange;
import bihuan.organisation.UnitEntry;
import bihuan.organisation.UnitKind;
import bihuan.organisation.UnitView;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Decides one change of the tree: each method allows it with an event or refuses it. */
public record Reorganisation(OrganisationTree tree, JurisdictionId jurisdiction, Actor by, Instant at) {

    public AreaAdded addArea(AreaEntry entry) {
        String code = Words.required(entry.code(), 40, "/code");
        if (tree.areaByCode(code).isPresent()) {
            throw Refusal.of(OrganisationRefusal.CODE_TAKEN).at("/code").with("code", code);
        }
        AreaId parent = entry.parentCode() == null
                ? null
                : areaByCode(entry.parentCode(), "/parentCode").id();
        AreaEntry clean = new AreaEntry(
                code,
                Words.required(entry.name(), 100, "/name"),
                Words.optional(entry.nameEn(), 200, "/nameEn"),
                entry.kind(),
                entry.parentCode());
        return new AreaAdded(jurisdiction, AreaId.next(), clean, parent, by, at);
    }

    public AreaChanged changeArea(AreaId area, String name, @Nullable String nameEn) {
        if (tree.area(area).isEmpty()) {
            throw Refusal.of(OrganisationRefusal.NO_SUCH_AREA);
        }
        return new AreaChanged(
                jurisdiction, area, Words.required(name, 100, "/name"), Words.optional(nameEn, 200, "/nameEn"), by, at);
    }

    public UnitAdded addUnit(UnitEntry entry) {
        String code = Words.required(entry.code(), 40, "/code");
        if (tree.unitByCode(code).isPresent()) {
            throw Refusal.of(OrganisationRefusal.CODE_TAKEN).at("/code").with("code", code);
        }
        if (entry.kind() == UnitKind.BUREAU && tree.bureau().isPresent()) {
            throw Refusal.of(OrganisationRefusal.SECOND_BUREAU).at("/kind");
        }
        String name = Words.required(entry.name(), 100, "/name");
        String shortName = Words.optional(entry.shortName(), 40, "/shortName");
        UnitId parent = entry.parentCode() == null
                ? null
                : openByCode(entry.parentCode()).id();
        UnitEntry clean = new UnitEntry(
                code,
                entry.parentCode(),
                entry.areaCode(),
                name,
                shortName == null ? Words.required(name, 40, "/shortName") : shortName,
                Words.optional(entry.nameEn(), 200, "/nameEn"),
                entry.kind());
        AreaId area = areaByCode(entry.areaCode(), "/areaCode").id();
        return new UnitAdded(jurisdiction, UnitId.next(), clean, area, parent, today(), by, at);
    }

    public UnitChanged changeUnit(UnitId id, UnitChange change, @Nullable Integer expected) {
        UnitView unit = openUnit(id, expected);
        if (tree.area(change.area()).isEmpty()) {
            throw Refusal.of(OrganisationRefusal.UNKNOWN_REFERENCE).at("/area");
        }
        UnitChange clean = new UnitChange(
                Words.required(change.name(), 100, "/name"),
                Words.required(change.shortName(), 40, "/shortName"),
                Words.optional(change.nameEn(), 200, "/nameEn"),
                change.area());
        return new UnitChanged(jurisdiction, id, clean, unit.version() + 1, by, at);
    }

    public UnitMoved moveUnit(UnitId id, @Nullable UnitId parent, @Nullable Integer expected) {
        UnitView unit = openUnit(id, expected);
        if (parent != null) {
            UnitView above = tree.unit(parent)
                    .orElseThrow(() ->
                            Refusal.of(OrganisationRefusal.UNKNOWN_REFERENCE).at("/parent"));
            if (!above.open()) {
                throw Refusal.of(OrganisationRefusal.UNIT_CLOSED).at("/parent").with("unit", above.shortName());
            }
            if (tree.within(parent, id)) {
                throw Refusal.of(OrganisationRefusal.RING).at("/parent").with("unit", unit.shortName());
            }
        }
        return new UnitMoved(jurisdiction, id, unit.parent(), parent, unit.version() + 1, by, at);
    }

    public UnitClosed closeUnit(UnitId id, LocalDate until, @Nullable Integer expected) {
        UnitView unit = openUnit(id, expected);
        if (unit.kind() == UnitKind.BUREAU) {
            throw Refusal.of(OrganisationRefusal.BUREAU_STAYS);
        }
        if (until.isBefore(unit.activeFrom()) || until.isAfter(today())) {
            throw Refusal.of(OrganisationRefusal.BAD_DATES).at("/until");
        }
        if (tree.hasOpenChildren(id)) {
            throw Refusal.of(OrganisationRefusal.OPEN_CHILDREN).with("unit", unit.shortName());
        }
        return new UnitClosed(jurisdiction, id, until, unit.version() + 1, by, at);
    }

    private UnitView openUnit(UnitId id, @Nullable Integer expected) {
        UnitView unit = tree.unit(id).orElseThrow(() -> Refusal.of(OrganisationRefusal.NO_SUCH_UNIT));
        if (expected != null && expected != unit.version()) {
            throw Refusal.of(OrganisationRefusal.STALE_UNIT).with("version", unit.version());
        }
        if (!unit.open()) {
            throw Refusal.of(OrganisationRefusal.UNIT_CLOSED).with("unit", unit.shortName());
        }
        return unit;
    }

    private UnitView openByCode(String code) {
        UnitView unit = tree.unitByCode(code)
                .orElseThrow(
                        () -> Refusal.of(OrganisationRefusal.UNKNOWN_REFERENCE).at("/parentCode"));
        if (!unit.open()) {
            throw Refusal.of(OrganisationRefusal.UNIT_CLOSED).at("/parentCode").with("unit", unit.shortName());
        }
        return unit;
    }

    private AreaView areaByCode(String code, String pointer) {
        return tree.areaByCode(code)
                .orElseThrow(
                        () -> Refusal.of(OrganisationRefusal.UNKNOWN_REFERENCE).at(pointer));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(at, Moment.ZONE);
    }
}
