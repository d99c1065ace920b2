package bihuan.issues;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One measure of one period.
 *
 * @param rows one per unit, area or category, those without any last; their numbers add up to the total
 */
public record MeasureView(Measure measure, String title, String period, Figure total, List<Row> rows) {
    public MeasureView {
        rows = List.copyOf(rows);
    }

    /**
     * A figure with what it is made of.
     *
     * @param value a rate from 0 to 1, or mean working hours; {@code null} if there is no case
     * @param numerator cases that count; for hours, all
     * @param denominator all cases but the excluded
     * @param excluded left out, by reviewed reason
     */
    public record Figure(
            @Nullable Double value, long numerator, long denominator, Map<ExclusionReason, Long> excluded) {
        public Figure {
            excluded = Map.copyOf(excluded);
        }
    }

    /**
     * The figure of a part.
     *
     * @param key id of the unit or area, or code of the category of the first level; {@code null} for cases without one
     * @param name as people call it
     */
    public record Row(@Nullable String key, String name, Figure figure) {}
}
