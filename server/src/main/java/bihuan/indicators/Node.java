package bihuan.indicators;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of the tree (指标体系节点). Codes are unique in a system. */
public sealed interface Node {
    /** E.g. {@code SB.TIME_M}: letters, digits, dots, underlines and hyphens. */
    String code();

    String name();

    @Nullable
    String nameEn();

    /** Its weight among its siblings, not negative (权重). */
    double weight();

    /**
     * A branch (一级、二级指标).
     *
     * @param aggregation {@code combine} in JSON
     * @param children at least one
     */
    record Branch(
            String code,
            String name,
            @Nullable String nameEn,
            double weight,
            Aggregation aggregation,
            Missing missing,
            List<Node> children)
            implements Node {
        public Branch {
            children = List.copyOf(children);
            if (children.isEmpty()) {
                throw new IllegalArgumentException("A branch has children: " + code);
            }
        }
    }

    /**
     * An indicator with a raw figure (具体指标).
     *
     * @param unit of the figure, e.g. 天, %
     * @param source where the figure comes from
     * @param specials values that are words
     */
    record Indicator(
            String code,
            String name,
            @Nullable String nameEn,
            double weight,
            Scoring scoring,
            @Nullable String unit,
            @Nullable Source source,
            List<Special> specials,
            @Nullable Limits limits)
            implements Node {
        public Indicator {
            specials = List.copyOf(specials);
        }
    }

    /** Where figures come from (数据来源). */
    record Source(Kind kind, @Nullable String key) {
        /** Entered by the responsible unit, imported, counted by this system, or asked in a survey. */
        public enum Kind {
            ENTRY,
            IMPORT,
            MEASURE,
            SURVEY
        }
    }

    /**
     * Which figures are possible at all (取值范围), for checks at entry.
     *
     * @param decimals how many places after the point make sense
     */
    record Limits(
            @Nullable Double least,
            @Nullable Double most,
            @Nullable Integer decimals) {}
}
