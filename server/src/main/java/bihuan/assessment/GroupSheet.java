package bihuan.assessment;

import bihuan.kernel.UnitId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A peer group in a calculation: the scheme, everything that went in, and what came out. Lists have one order each, so that one content
 * has one text.
 *
 * @param units by code
 * @param figures by part, then unit, for those that have any
 * @param adjustments by id
 * @param scores by code of the unit
 */
public record GroupSheet(
        Scheme scheme,
        List<RatedUnit> units,
        List<Figure> figures,
        List<Adjustment> adjustments,
        List<UnitScore> scores) {
    public GroupSheet {
        units = units.stream().sorted(Comparator.comparing(RatedUnit::code)).toList();
        figures = figures.stream()
                .sorted(Comparator.comparing(Figure::part)
                        .thenComparing(it -> it.unit().value()))
                .toList();
        adjustments = adjustments.stream()
                .sorted(Comparator.comparing(Adjustment::entry))
                .toList();
        scores = List.copyOf(scores);
    }

    /**
     * A unit as it was called then.
     *
     * @param code unique in the jurisdiction
     */
    public record RatedUnit(UnitId unit, String code, String name) {}

    /** What a part was counted from for a unit. */
    public record Figure(String part, UnitId unit, List<RawItem> items) {
        public Figure {
            items = items.stream().sorted(RawItem.ORDER).toList();
        }
    }

    /**
     * A bonus or a deduction.
     *
     * @param points positive for a bonus, negative for a deduction
     * @param evidence where it can be looked up
     */
    public record Adjustment(
            UUID entry,
            UnitId unit,
            double points,
            String reason,
            @Nullable String evidence) {}
}
