package bihuan.issues.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The grams by which candidates are looked up: the rarest of the query, as many as bring in a bounded number of issues. So the cost
 * of a question does not grow with the number of issues that share its common words.
 */
public final class SimilarProbe {
    private static final int MAX_GRAMS = 48;

    private SimilarProbe() {}

    /**
     * @param budget how many issues the grams may bring in together, as far as they are counted
     * @return at least the rarest gram, ascending by frequency; empty only if the query is empty
     */
    public static int[] rarest(SimilarGrams query, SimilarWeights weights, int budget) {
        int[] byFrequency = Arrays.stream(query.all())
                .boxed()
                .sorted(Comparator.comparingInt(weights::count).thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        int known = firstKnown(byFrequency, weights);
        int unknown = Math.min(known, MAX_GRAMS);
        int end = known;
        long cost = 0;
        while (end < byFrequency.length && end - known < MAX_GRAMS) {
            cost += weights.count(byFrequency[end]);
            if (cost > budget && end > 0) {
                break;
            }
            end++;
        }
        return IntStream.concat(
                        Arrays.stream(byFrequency, 0, unknown), Arrays.stream(byFrequency, known, Math.max(known, end)))
                .toArray();
    }

    private static int firstKnown(int[] byFrequency, SimilarWeights weights) {
        int place = 0;
        while (place < byFrequency.length && weights.count(byFrequency[place]) == 0) {
            place++;
        }
        return place;
    }
}
