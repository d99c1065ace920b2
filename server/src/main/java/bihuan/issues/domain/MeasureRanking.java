package bihuan.issues.domain;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Compares a unit's value with those of its peers. */
public final class MeasureRanking {
    private MeasureRanking() {}

    /** 1 + number of values that are strictly better, not rounded; so equal values share a rank. */
    public static int rank(double value, Collection<Double> all, boolean moreIsBetter) {
        return 1
                + (int) all.stream()
                        .filter(other -> moreIsBetter ? other > value : other < value)
                        .count();
    }

    /** The mean of all values but one's own; {@code null} if there is no other. */
    public static <K> @Nullable Double peers(K own, Map<K, Double> values) {
        OptionalDouble mean = values.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(own))
                .mapToDouble(Map.Entry::getValue)
                .average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }
}
