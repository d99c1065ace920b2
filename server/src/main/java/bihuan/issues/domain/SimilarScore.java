package bihuan.issues.domain;

/**
 * How similar two issues are: the cosine of their weighted grams, from 0 (no gram in common) to 1 (all).
 *
 * <p>A gram weighs as {@link SimilarWeights} says, twice that if it stands in the title. The threshold above which a pair is
 * suggested was measured, see {@code docs/duplicates.md}.
 */
public final class SimilarScore {
    /** Suggested from here on. */
    public static final double THRESHOLD = 0.25;

    private static final double TITLE = 2;

    private final SimilarGrams query;
    private final SimilarWeights weights;
    private final double norm;

    public SimilarScore(SimilarGrams query, SimilarWeights weights) {
        this.query = query;
        this.weights = weights;
        this.norm = norm(query);
    }

    /** The score of another issue. */
    public double of(SimilarGrams other) {
        double product = 0;
        int[] left = query.all();
        int[] right = other.all();
        for (int i = 0, k = 0; i < left.length && k < right.length; ) {
            if (left[i] == right[k]) {
                product += weight(query, left[i]) * weight(other, left[i]);
                i++;
                k++;
            } else if (left[i] < right[k]) {
                i++;
            } else {
                k++;
            }
        }
        double norms = norm * norm(other);
        return norms == 0 ? 0 : Math.min(1, product / norms);
    }

    private double norm(SimilarGrams grams) {
        double sum = 0;
        for (int gram : grams.all()) {
            double weight = weight(grams, gram);
            sum += weight * weight;
        }
        return Math.sqrt(sum);
    }

    private double weight(SimilarGrams grams, int gram) {
        return weights.weight(gram) * (grams.titleHas(gram) ? TITLE : 1);
    }
}
