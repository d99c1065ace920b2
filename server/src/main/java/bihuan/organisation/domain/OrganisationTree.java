package bihuan.organisation.domain;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import bihuan.kernel.AreaId;
import bihuan.kernel.UnitId;
import bihuan.organisation.AreaView;
import bihuan.organisation.UnitKind;
import bihuan.organisation.UnitView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The areas and units of a jurisdiction at one revision; never changes. */
public final class OrganisationTree {
    private final long revision;
    private final Map<AreaId, AreaView> areas;
    private final Map<String, AreaView> areasByCode;
    private final Map<UnitId, UnitView> units;
    private final Map<String, UnitView> unitsByCode;
    private final Map<UnitId, Set<UnitId>> subtrees = new HashMap<>();

    public OrganisationTree(long revision, List<AreaView> areas, List<UnitView> units) {
        this.revision = revision;
        this.areas = new LinkedHashMap<>();
        areas.stream()
                .sorted(Comparator.comparing((AreaView area) -> area.parent() != null)
                        .thenComparing(AreaView::code))
                .forEach(area -> this.areas.put(area.id(), area));
        this.areasByCode = areas.stream().collect(toUnmodifiableMap(AreaView::code, identity()));
        this.units = new LinkedHashMap<>();
        this.unitsByCode = units.stream().collect(toUnmodifiableMap(UnitView::code, identity()));
        Map<@Nullable UnitId, List<UnitView>> children = new HashMap<>();
        units.stream()
                .sorted(Comparator.comparing(UnitView::code))
                .forEach(unit -> children.computeIfAbsent(unit.parent(), parent -> new ArrayList<>())
                        .add(unit));
        children.getOrDefault(null, List.of()).forEach(top -> descend(top, children));
    }

    private Set<UnitId> descend(UnitView unit, Map<@Nullable UnitId, List<UnitView>> children) {
        units.put(unit.id(), unit);
        Set<UnitId> below = new LinkedHashSet<>();
        below.add(unit.id());
        children.getOrDefault(unit.id(), List.of()).forEach(child -> below.addAll(descend(child, children)));
        subtrees.put(unit.id(), Set.copyOf(below));
        return below;
    }

    public long revision() {
        return revision;
    }

    /** The city first, then by code. */
    public List<AreaView> areas() {
        return List.copyOf(areas.values());
    }

    public Optional<AreaView> area(AreaId area) {
        return Optional.ofNullable(areas.get(area));
    }

    public Optional<AreaView> areaByCode(String code) {
        return Optional.ofNullable(areasByCode.get(code));
    }

    /** A parent before its children, siblings by code. */
    public List<UnitView> units() {
        return List.copyOf(units.values());
    }

    public Optional<UnitView> unit(UnitId unit) {
        return Optional.ofNullable(units.get(unit));
    }

    public Optional<UnitView> unitByCode(String code) {
        return Optional.ofNullable(unitsByCode.get(code));
    }

    public Optional<UnitView> bureau() {
        return units.values().stream()
                .filter(unit -> unit.kind() == UnitKind.BUREAU)
                .findFirst();
    }

    /** The unit and all below it; empty if there is no such unit. */
    public Set<UnitId> subtree(UnitId unit) {
        return subtrees.getOrDefault(unit, Set.of());
    }

    public boolean within(UnitId unit, UnitId ancestor) {
        return subtree(ancestor).contains(unit);
    }

    /** Whether a unit directly below is still open. */
    public boolean hasOpenChildren(UnitId parent) {
        return units.values().stream().anyMatch(unit -> parent.equals(unit.parent()) && unit.open());
    }
}
