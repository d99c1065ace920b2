package bihuan.issues.domain;

import java.util.Arrays;

/**
 * How much each gram tells in one jurisdiction: a gram that few issues have tells much, one that all have tells next to nothing.
 *
 * <p>A snapshot of counted frequencies. It may be minutes old: a gram that it does not know is taken for new, and so for telling.
 */
public final class SimilarWeights {
    private final long issues;
    private final int[] grams;
    private final int[] counts;

    /**
     * @param issues how many issues were counted
     * @param grams ascending
     * @param counts in how many issues the gram at the same place occurs
     */
    public SimilarWeights(long issues, int[] grams, int[] counts) {
        this.issues = issues;
        this.grams = grams;
        this.counts = counts;
    }

    public static SimilarWeights none() {
        return new SimilarWeights(0, new int[0], new int[0]);
    }

    /** In how many of the counted issues the gram occurs. */
    public int count(int gram) {
        int place = Arrays.binarySearch(grams, gram);
        return place < 0 ? 0 : counts[place];
    }

    /** Smoothed inverse document frequency. */
    public double weight(int gram) {
        return Math.log1p((issues + 1) / (0.5 + count(gram)));
    }

    public long issues() {
        return issues;
    }
}
