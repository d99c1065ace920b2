package bihuan.issues;

import bihuan.kernel.UnitId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bulletin (通报) of a period: every unit's figures beside its own past and its peers (A6).
 *
 * @param previous the period that is compared with
 */
public record Bulletin(String period, String previous, List<Line> lines) {
    public Bulletin {
        lines = List.copyOf(lines);
    }

    /** One unit. */
    public record Line(UnitId unit, String name, Map<Measure, Cell> cells) {
        public Line {
            cells = Map.copyOf(cells);
        }
    }

    /**
     * One figure.
     *
     * @param rank 1 + number of units that are strictly better; {@code null} without cases
     * @param previous the value of the previous period
     * @param peers the mean of the other units that have cases
     */
    public record Cell(
            @Nullable Double value,
            long numerator,
            long denominator,
            @Nullable Integer rank,
            @Nullable Double previous,
            @Nullable Double peers) {}
}
