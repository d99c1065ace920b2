package bihuan.assessment.domain;

import bihuan.assessment.GroupSheet;
import bihuan.assessment.GroupSheet.Adjustment;
import bihuan.assessment.GroupSheet.Figure;
import bihuan.assessment.GroupSheet.RatedUnit;
import bihuan.assessment.RawItem;
import bihuan.assessment.Scheme;
import bihuan.assessment.UnitScore;
import bihuan.assessment.UnitScore.PartScore;
import bihuan.assessment.UnitScore.PartState;
import bihuan.kernel.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scores a peer group. Only addition, subtraction, multiplication, division and comparison of doubles are used, which IEEE 754 defines
 * to the last bit, and always in the order of the lists of {@link GroupSheet}: the same input gives the same bits everywhere.
 *
 * <p>Per part: x = Σ amount / Σ cases; the peers' mean = Σ amount of all units / Σ cases of all units; shrunk = (n·x + k·mean) / (n + k);
 * share of the weight by the marking. A part with too few cases is left out, and the weight of the others stands for 100. Then base +
 * bonus − deduction, each after its cap. Rank = 1 + number of ranked units with a strictly greater total.
 */
public final class Scorer {
    private final Scheme scheme;
    private final Map<Key, Sum> sums = new HashMap<>();
    private final Map<String, Sum> means = new HashMap<>();

    private Scorer(GroupSheet input) {
        this.scheme = input.scheme();
        for (Figure figure : input.figures()) {
            Sum own = new Sum();
            figure.items().forEach(own::add);
            sums.put(new Key(figure.part(), figure.unit()), own);
        }
        for (Scheme.Part part : scheme.parts()) {
            Sum all = new Sum();
            for (RatedUnit unit : input.units()) {
                all.add(sum(part, unit.unit()));
            }
            means.put(part.code(), all);
        }
    }

    private record Key(String part, UnitId unit) {}

    private static final class Sum {
        private double amount;
        private long cases;

        void add(RawItem item) {
            amount += item.amount();
            cases += item.count();
        }

        void add(Sum other) {
            amount += other.amount;
            cases += other.cases;
        }

        @Nullable
        Double value() {
            return cases == 0 ? null : amount / cases;
        }
    }

    /** The sheet with scores for its units; whatever scores it had are ignored. */
    public static GroupSheet score(GroupSheet input) {
        Scorer scorer = new Scorer(input);
        List<UnitScore> unranked = input.units().stream()
                .map(unit -> scorer.unit(unit.unit(), input.adjustments()))
                .toList();
        return new GroupSheet(
                input.scheme(), input.units(), input.figures(), input.adjustments(), scorer.withRanks(unranked));
    }

    private UnitScore unit(UnitId unit, List<Adjustment> adjustments) {
        List<PartScore> parts =
                scheme.parts().stream().map(part -> part(part, unit)).toList();
        int scoredWeight = 0;
        for (int at = 0; at < parts.size(); at++) {
            scoredWeight += parts.get(at).state() == PartState.SCORED
                    ? scheme.parts().get(at).weight()
                    : 0;
        }
        List<PartScore> raised = new ArrayList<>();
        double base = 0;
        for (PartScore part : parts) {
            PartScore one = contributing(part, scoredWeight);
            raised.add(one);
            base += one.contribution();
        }
        double bonus = Math.min(scheme.bonusCap(), adjusted(unit, adjustments, 1));
        double deduction = Math.min(scheme.deductionCap(), adjusted(unit, adjustments, -1));
        boolean any = scoredWeight > 0;
        return new UnitScore(
                unit,
                raised,
                scoredWeight,
                any ? Double.valueOf(base) : null,
                bonus,
                deduction,
                any ? Double.valueOf(Math.max(0, base + bonus - deduction)) : null,
                null);
    }

    private static double adjusted(UnitId unit, List<Adjustment> adjustments, int sign) {
        double sum = 0;
        for (Adjustment adjustment : adjustments) {
            double points = adjustment.points() * sign;
            if (adjustment.unit().equals(unit) && points > 0) {
                sum += points;
            }
        }
        return sum;
    }

    private PartScore part(Scheme.Part part, UnitId unit) {
        Sum own = sum(part, unit);
        Double value = own.value();
        Double mean = means.getOrDefault(part.code(), new Sum()).value();
        if (value == null || mean == null || own.cases < part.minimumCases()) {
            PartState state = own.cases == 0 ? PartState.NO_CASE : PartState.TOO_FEW;
            return new PartScore(part.code(), state, own.amount, own.cases, value, mean, null, null, 0, 0);
        }
        double shrunk = shrunk(own.cases, value, part.shrinkage(), mean);
        double share = Marks.share(part.marking(), shrunk);
        double points = share * part.weight();
        return new PartScore(
                part.code(), PartState.SCORED, own.amount, own.cases, value, mean, shrunk, share, points, points);
    }

    /**
     * (n·x + k·mean) / (n + k).
     *
     * @param n more than 0
     * @param k not negative
     */
    public static double shrunk(long n, double x, int k, double mean) {
        return k == 0 ? x : (n * x + k * mean) / (n + k);
    }

    private static PartScore contributing(PartScore part, int scoredWeight) {
        if (part.state() != PartState.SCORED || scoredWeight == Scheme.TOTAL) {
            return part;
        }
        return new PartScore(
                part.part(),
                part.state(),
                part.amount(),
                part.cases(),
                part.value(),
                part.mean(),
                part.shrunk(),
                part.share(),
                part.points(),
                part.points() * Scheme.TOTAL / scoredWeight);
    }

    private Sum sum(Scheme.Part part, UnitId unit) {
        return sums.getOrDefault(new Key(part.code(), unit), new Sum());
    }

    private List<UnitScore> withRanks(List<UnitScore> scores) {
        List<Double> totals = new ArrayList<>();
        for (UnitScore score : scores) {
            Double total = rankable(score);
            if (total != null) {
                totals.add(total);
            }
        }
        return scores.stream().map(score -> withRank(score, totals)).toList();
    }

    private @Nullable Double rankable(UnitScore score) {
        return score.scoredWeight() >= scheme.leastScored() ? score.total() : null;
    }

    private UnitScore withRank(UnitScore score, List<Double> totals) {
        Double own = rankable(score);
        Integer rank = own == null
                ? null
                : Integer.valueOf(
                        1 + (int) totals.stream().filter(other -> other > own).count());
        return new UnitScore(
                score.unit(),
                score.parts(),
                score.scoredWeight(),
                score.base(),
                score.bonus(),
                score.deduction(),
                score.total(),
                rank);
    }
}
