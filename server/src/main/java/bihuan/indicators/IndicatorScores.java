package bihuan.indicators;

import bihuan.kernel.JurisdictionId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scores, computed anew from the figures that hold (得分, A6); nothing here changes anything. */
public interface IndicatorScores {

    /** Everybody's marks of every node, with the ranks by the whole. */
    Scoreboard scoreboard(JurisdictionId jurisdiction, SheetId sheet);

    /** The {@link #scoreboard} as a workbook. */
    byte[] workbook(JurisdictionId jurisdiction, SheetId sheet);

    /** How firm the ranks are. */
    Intervals intervals(JurisdictionId jurisdiction, SheetId sheet, Draw draw);

    /** @throws bihuan.kernel.Refusal {@link IndicatorsRefusal#NO_SUCH_SUBJECT} */
    ScoreExplanation explain(JurisdictionId jurisdiction, SheetId sheet, String subject);

    /** One node of the tree over all periods of the same system and group, each subject a line. */
    Series series(JurisdictionId jurisdiction, SheetId sheet, String node);

    /** Two tables of one system and group beside each other. */
    Comparison compare(JurisdictionId jurisdiction, SheetId before, SheetId after);

    /** What came out if weights or figures were others. */
    Scoreboard whatIf(JurisdictionId jurisdiction, SheetId sheet, WhatIf changes);

    /**
     * Marks and ranks.
     *
     * @param nodes the tree, parents before children
     */
    record Scoreboard(SheetView sheet, List<Branching> nodes, List<Standing> standings) {}

    /**
     * A node as a table needs it.
     *
     * @param full most marks
     * @param unit of raw figures; {@code null} for branches
     */
    record Branching(
            String code,
            @Nullable String parent,
            int depth,
            String name,
            @Nullable String nameEn,
            double weight,
            double full,
            boolean indicator,
            @Nullable String unit) {}

    /**
     * How one stands.
     *
     * @param rank 1 + how many are strictly better; 0 for the unranked
     * @param marks by node; {@code null} for none
     */
    record Standing(String subject, String name, @Nullable Double total, int rank, List<@Nullable Double> marks) {}

    /**
     * How ranks are shaken.
     *
     * @param rounds 100 to 100,000
     * @param spread each weight is multiplied by 1 ± up to this, 0 to 1
     * @param sampling whether figures are drawn within their sampling error, too
     */
    record Draw(int rounds, long seed, double spread, boolean sampling) {}

    /** By subject, in the order of the table. */
    record Intervals(Draw draw, List<Interval> subjects) {}

    /**
     * Ranks over all rounds; all 0 for the unranked.
     *
     * @param low 5th percentile
     * @param high 95th percentile
     */
    record Interval(String subject, int low, int median, int high, int best, int worst) {}

    /** One node over time. */
    record Series(String node, List<String> periods, List<Line> lines) {}

    /** One subject over time. */
    record Line(
            String subject,
            String name,
            List<@Nullable Double> values,
            List<@Nullable Double> marks,
            List<Integer> ranks) {}

    /** Two tables. */
    record Comparison(SheetView before, SheetView after, List<Move> moves) {}

    /**
     * How one moved.
     *
     * @param parts by how much each indicator moved the total, the largest first, without those that moved nothing
     */
    record Move(
            String subject,
            String name,
            int rankBefore,
            int rankAfter,
            @Nullable Double totalBefore,
            @Nullable Double totalAfter,
            List<Part> parts) {}

    /** What one indicator did; the difference of contributions to the total. */
    record Part(
            String indicator,
            @Nullable Double before,
            @Nullable Double after,
            double effect) {}

    /**
     * What is assumed.
     *
     * @param weights by code of a node, others stay
     */
    record WhatIf(Map<String, Double> weights, List<FigureEntry> figures) {
        public WhatIf {
            weights = Map.copyOf(weights);
            figures = List.copyOf(figures);
        }
    }
}
