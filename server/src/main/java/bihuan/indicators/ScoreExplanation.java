package bihuan.indicators;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody has these marks (得分解释), and what would change them.
 *
 * @param subject whose
 * @param total marks of the whole system; null if there are none
 * @param rank 0 if unranked
 * @param gapToNext marks up to the next better one; null for the first
 * @param nextSubject who that is
 * @param lines every node, the root first, parents before children
 * @param steps what moves the rank soonest, the easiest first
 */
public record ScoreExplanation(
        String subject,
        @Nullable Double total,
        int rank,
        int ranked,
        @Nullable Double gapToNext,
        @Nullable String nextSubject,
        List<Line> lines,
        List<Step> steps) {
    public ScoreExplanation {
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
    }

    /**
     * @param depth 0 for the root
     * @param value the raw figure of an indicator
     * @param word its special value
     * @param leftOut the rules leave it out for this subject
     * @param share how many marks of the total one mark of this node is
     * @param contribution share × marks; those of all indicators sum up to the total
     * @param lost share × (full − marks): what there is to gain
     * @param ideal the figure that gives full marks
     * @param unitWorth marks of the total for one unit of improvement from here; null if there is nothing to improve
     */
    public record Line(
            String code,
            int depth,
            @Nullable Double value,
            @Nullable String word,
            boolean leftOut,
            @Nullable Double marks,
            double full,
            double share,
            double contribution,
            double lost,
            int rank,
            @Nullable Double ideal,
            @Nullable Double unitWorth) {}

    /**
     * One way to a better rank by one indicator alone.
     *
     * @param from the figure now
     * @param to the figure from which on the rank is better
     * @param rank the rank then
     * @param effort the change in standard deviations of the peer group: what others have shown to be possible is near
     */
    public record Step(String code, double from, double to, int rank, double effort) {}
}
