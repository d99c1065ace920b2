package bihuan.organisation.web;

import bihuan.kernel.AreaId;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.OpenToAll;
import bihuan.kernel.Permission;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import bihuan.organisation.AreaEntry;
import bihuan.organisation.AreaKind;
import bihuan.organisation.AreaView;
import bihuan.organisation.Organisation;
import bihuan.organisation.OrganisationRefusal;
import bihuan.organisation.Reorganisations;
import bihuan.organisation.UnitChange;
import bihuan.organisation.UnitEntry;
import bihuan.organisation.UnitKind;
import bihuan.organisation.UnitView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Areas and units over HTTP. */
@RestController
class UnitController {
    private final Organisation organisation;
    private final Reorganisations reorganisations;

    UnitController(Organisation organisation, Reorganisations reorganisations) {
        this.organisation = organisation;
        this.reorganisations = reorganisations;
    }

    /** A new area. */
    record NewArea(
            @NotNull @Size(max = 40) String code,
            @NotNull @Size(max = 100) String name,
            @Size(max = 200) @Nullable String nameEn,
            @NotNull AreaKind kind,
            @Size(max = 40) @Nullable String parentCode) {}

    /** Another name for an area. */
    record AreaNames(
            @NotNull @Size(max = 100) String name,
            @Size(max = 200) @Nullable String nameEn) {}

    /** A new unit. */
    record NewUnit(
            @NotNull @Size(max = 40) String code,
            @Size(max = 40) @Nullable String parentCode,
            @NotNull @Size(max = 40) String areaCode,
            @NotNull @Size(max = 100) String name,
            @Size(max = 40) @Nullable String shortName,
            @Size(max = 200) @Nullable String nameEn,
            @NotNull UnitKind kind) {}

    /** The names and the area of a unit. */
    record UnitDetails(
            @NotNull @Size(max = 100) String name,
            @NotNull @Size(max = 40) String shortName,
            @Size(max = 200) @Nullable String nameEn,
            @NotNull AreaId area) {}

    /** The unit above, {@code null} for the top. */
    record Parent(@Nullable UnitId parent) {}

    /** The first day on which the unit no longer exists. */
    record Closure(@NotNull LocalDate until) {}

    @GetMapping("/api/areas")
    @OpenToAll(because = "whoever reports an issue chooses an area; areas are public geography")
    List<AreaView> areas(Caller caller) {
        return organisation.areas(caller.jurisdiction());
    }

    @PostMapping("/api/areas")
    @Needs(Permission.ORGANISATION_EDIT)
    ResponseEntity<AreaView> addArea(Caller caller, @Valid @RequestBody NewArea area) {
        AreaEntry entry = new AreaEntry(area.code(), area.name(), area.nameEn(), area.kind(), area.parentCode());
        AreaView added = reorganisations.addArea(caller.jurisdiction(), entry, caller.actor());
        return ResponseEntity.created(URI.create("/api/areas/" + added.id().value()))
                .body(added);
    }

    @PutMapping("/api/areas/{id}")
    @Needs(Permission.ORGANISATION_EDIT)
    AreaView changeArea(Caller caller, @PathVariable UUID id, @Valid @RequestBody AreaNames names) {
        return reorganisations.changeArea(
                caller.jurisdiction(), new AreaId(id), names.name(), names.nameEn(), caller.actor());
    }

    /** The whole tree as a list, a parent before its children; closed units are in it. */
    @GetMapping("/api/units")
    @Needs(Permission.ORGANISATION_READ)
    List<UnitView> units(Caller caller) {
        return organisation.units(caller.jurisdiction());
    }

    @GetMapping("/api/units/{id}")
    @Needs(Permission.ORGANISATION_READ)
    ResponseEntity<UnitView> unit(Caller caller, @PathVariable UUID id) {
        return tagged(organisation
                .unit(caller.jurisdiction(), new UnitId(id))
                .orElseThrow(() -> Refusal.of(OrganisationRefusal.NO_SUCH_UNIT)));
    }

    @PostMapping("/api/units")
    @Needs(Permission.ORGANISATION_EDIT)
    ResponseEntity<UnitView> addUnit(Caller caller, @Valid @RequestBody NewUnit unit) {
        UnitEntry entry = new UnitEntry(
                unit.code(),
                unit.parentCode(),
                unit.areaCode(),
                unit.name(),
                unit.shortName(),
                unit.nameEn(),
                unit.kind());
        UnitView added = reorganisations.addUnit(caller.jurisdiction(), entry, caller.actor());
        return ResponseEntity.created(URI.create("/api/units/" + added.id().value()))
                .eTag(Versions.tag(added.version()))
                .body(added);
    }

    @PutMapping("/api/units/{id}")
    @Needs(Permission.ORGANISATION_EDIT)
    ResponseEntity<UnitView> changeUnit(
            Caller caller,
            @PathVariable UUID id,
            @Valid @RequestBody UnitDetails details,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        UnitChange change = new UnitChange(details.name(), details.shortName(), details.nameEn(), details.area());
        return tagged(reorganisations.changeUnit(
                caller.jurisdiction(), new UnitId(id), change, Versions.expected(ifMatch), caller.actor()));
    }

    @PutMapping("/api/units/{id}/parent")
    @Needs(Permission.ORGANISATION_EDIT)
    ResponseEntity<UnitView> moveUnit(
            Caller caller,
            @PathVariable UUID id,
            @Valid @RequestBody Parent above,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return tagged(reorganisations.moveUnit(
                caller.jurisdiction(), new UnitId(id), above.parent(), Versions.expected(ifMatch), caller.actor()));
    }

    @PutMapping("/api/units/{id}/closure")
    @Needs(Permission.ORGANISATION_EDIT)
    ResponseEntity<UnitView> closeUnit(
            Caller caller,
            @PathVariable UUID id,
            @Valid @RequestBody Closure closure,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return tagged(reorganisations.closeUnit(
                caller.jurisdiction(), new UnitId(id), closure.until(), Versions.expected(ifMatch), caller.actor()));
    }

    private static ResponseEntity<UnitView> tagged(UnitView unit) {
        return ResponseEntity.ok().eTag(Versions.tag(unit.version())).body(unit);
    }
}
