package bihuan.issues.domain;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The grams of one issue, each once and in ascending order.
 *
 * <p>A gram (二元字组) is one number: two neighbouring Chinese characters, or one whole Latin word or number. See {@link
 * SimilarText} for how they are made. Instances are not changed after they were made; callers do not change the arrays.
 */
public final class SimilarGrams {
    private final int[] all;
    private final int[] title;

    private SimilarGrams(int[] all, int[] title) {
        this.all = all;
        this.title = title;
    }

    /** Grams of an issue as they were stored: both ascending and without repetition, {@code title} a part of {@code all}. */
    public static SimilarGrams stored(int[] all, int[] title) {
        return new SimilarGrams(all, title);
    }

    static SimilarGrams of(IntStream title, IntStream body) {
        int[] titleGrams = title.sorted().distinct().toArray();
        int[] all = IntStream.concat(Arrays.stream(titleGrams), body)
                .sorted()
                .distinct()
                .toArray();
        return new SimilarGrams(all, titleGrams);
    }

    /** Those of title and text together. */
    public int[] all() {
        return all;
    }

    /** Those of the title alone. */
    public int[] title() {
        return title;
    }

    boolean has(int gram) {
        return Arrays.binarySearch(all, gram) >= 0;
    }

    boolean titleHas(int gram) {
        return Arrays.binarySearch(title, gram) >= 0;
    }
}
