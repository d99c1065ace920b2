package bihuan.indicators;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of an indicator system (指标体系). A published version is never changed; whatever changes is the next version.
 *
 * @param code e.g. {@code DB}; letters, digits, dots, underlines and hyphens
 * @param version e.g. {@code DB17-20}
 * @param source where its rules are published, and under which licence
 * @param period how often its figures are taken
 * @param points whether weights are points, so that the children's total the parent's and all together 100
 * @param root the tree
 * @param composites who is measured by his parts
 * @param table how its figures are published, if they are
 */
public record IndicatorSystem(
        String code,
        String version,
        String name,
        @Nullable String nameEn,
        @Nullable String source,
        Period period,
        boolean points,
        Node.Branch root,
        List<Composite> composites,
        @Nullable Table table) {
    public IndicatorSystem {
        composites = List.copyOf(composites);
    }

    /** How often. */
    public enum Period {
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR
    }
}
