package bihuan.assessment;

import bihuan.assessment.GroupSheet.Adjustment;
import bihuan.kernel.Caller;
import bihuan.kernel.Page;
import bihuan.kernel.UnitId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came out, for whom it is (D3, A6): those who assess see every calculation, units their own, everybody what is published. */
public interface Results {

    /**
     * A peer group's result.
     *
     * @param calculation {@code null} for the one that the caller should look at
     */
    GroupResult group(Caller caller, RoundId round, PeerGroup group, @Nullable Integer calculation);

    /** One unit's result with its past. */
    UnitResult unit(Caller caller, RoundId round, UnitId unit, @Nullable Integer calculation);

    /** What a part was counted from; for units only what is their own. */
    List<RawItem> items(Caller caller, RoundId round, UnitId unit, String part, @Nullable Integer calculation);

    /**
     * What differs between two calculations.
     *
     * @param rawOnly only items and adjustments
     * @param size 1 to 500
     */
    Page<Difference> differences(
            Caller caller, RoundId round, int from, int to, boolean rawOnly, int size, @Nullable String after);

    /** Recomputes with other figures or weights; nothing is kept. */
    GroupResult whatIf(Caller caller, RoundId round, WhatIf question);

    /** The group's result as a workbook. */
    byte[] workbook(Caller caller, RoundId round, PeerGroup group, @Nullable Integer calculation);

    /**
     * @param calculation from which it is
     * @param whole whether all units are there, or only the caller's own
     * @param mean of the totals of ranked units
     * @param ranked how many have a rank
     */
    record GroupResult(
            RoundId round,
            AssessmentPeriod period,
            int calculation,
            boolean whole,
            Scheme scheme,
            List<Line> lines,
            @Nullable Double mean,
            int ranked) {
        public GroupResult {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A unit beside its own past (A6).
     *
     * @param previousTotal of the period before, of the same kind, as it was published; before the change, in a what-if
     */
    record Line(
            UnitId unit,
            String code,
            String name,
            UnitScore score,
            @Nullable Double previousTotal,
            @Nullable Integer previousRank) {}

    /**
     * @param trend published results of the same kind, the earliest first
     * @param peers mean total of ranked units
     */
    record UnitResult(
            RoundId round,
            AssessmentPeriod period,
            PeerGroup group,
            int calculation,
            Scheme scheme,
            Line line,
            List<Adjustment> adjustments,
            @Nullable Double peers,
            int ranked,
            List<Past> trend) {
        public UnitResult {
            adjustments = List.copyOf(adjustments);
            trend = List.copyOf(trend);
        }
    }

    /** A published result of a unit. */
    record Past(
            AssessmentPeriod period,
            @Nullable Double total,
            @Nullable Integer rank) {}

    /**
     * What is changed for a what-if; everything else is as it was calculated.
     *
     * @param weights by part
     * @param leastScored {@code null} to keep it
     * @param figures in the place of what was counted
     */
    record WhatIf(
            PeerGroup group,
            Map<String, Integer> weights,
            @Nullable Integer leastScored,
            List<ChangedFigure> figures) {
        public WhatIf {
            weights = Map.copyOf(weights);
            figures = List.copyOf(figures);
        }
    }

    /**
     * Another figure.
     *
     * @param amount the numerator, hours or points
     * @param cases the denominator
     */
    record ChangedFigure(UnitId unit, String part, double amount, long cases) {}
}
