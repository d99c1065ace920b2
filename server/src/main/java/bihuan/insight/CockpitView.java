package bihuan.insight;

import bihuan.issues.Measure;
import bihuan.kernel.AreaId;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A city on one page.
 *
 * @param previous the period before
 * @param lastYear the same period a year before
 * @param asOf when it was computed
 */
public record CockpitView(
        String period,
        String previous,
        String lastYear,
        Instant asOf,
        List<Headline> headlines,
        Flow received,
        Flow ended,
        List<MonthLine> trend,
        List<AreaLine> areas,
        List<TopicLine> topics,
        List<UnitLine> units,
        List<AgeLine> ages) {
    public CockpitView {
        headlines = List.copyOf(headlines);
        trend = List.copyOf(trend);
        areas = List.copyOf(areas);
        topics = List.copyOf(topics);
        units = List.copyOf(units);
        ages = List.copyOf(ages);
    }

    /**
     * A figure beside its own past and its peers (A6).
     *
     * @param value a rate from 0 to 1, {@code null} without cases
     * @param previous its value in the period before
     * @param lastYear its value a year before
     * @param areas how the areas of the city compare, {@code null} if fewer than two have cases
     */
    public record Headline(
            Measure measure,
            String title,
            boolean moreIsBetter,
            @Nullable Double value,
            long numerator,
            long denominator,
            @Nullable Double previous,
            @Nullable Double lastYear,
            @Nullable Spread areas) {}

    /** How parts compare: the middle one, the best and the worst. */
    public record Spread(int count, double median, double best, String bestName, double worst, String worstName) {}

    /** How many in the period, the period before and a year before. */
    public record Flow(long now, long previous, long lastYear) {}

    /**
     * One month.
     *
     * @param month such as {@code 2026-10}
     */
    public record MonthLine(
            String month,
            long received,
            long ended,
            @Nullable Double solution,
            @Nullable Double satisfaction,
            @Nullable Double onTime) {}

    /** One area: what came in during the period, what is open now, what of that is overdue, and how the answers were judged. */
    public record AreaLine(
            AreaId area,
            String code,
            String name,
            long received,
            long open,
            long overdue,
            @Nullable Double solution,
            long judged) {}

    /** One topic: the first level of categories. */
    public record TopicLine(String category, String name, long received, long previous) {}

    /**
     * One unit.
     *
     * @param answers clocks of answers that ended in the period
     * @param judged first verdicts in the period
     * @param overdue clocks that are overdue now
     * @param overdueSince the oldest of them
     */
    public record UnitLine(
            UnitId unit,
            String name,
            @Nullable Double onTime,
            long answers,
            @Nullable Double solution,
            @Nullable Double satisfaction,
            long judged,
            long overdue,
            @Nullable Instant overdueSince) {}

    /**
     * Open issues by their age in calendar days.
     *
     * @param to {@code null} for the oldest
     */
    public record AgeLine(int from, @Nullable Integer to, long open) {}
}
