package bihuan.indicators.domain;

import java.util.Arrays;

/** Ranks: 1 + the number of strictly greater marks, unrounded. A tie shares the better rank. */
public final class Ranks {
    private Ranks() {}

    /** By row; 0 for those who have no marks or do not count. */
    public static int[] of(double[] marks, boolean[] counted) {
        int[] ranks = new int[marks.length];
        double[] sorted = new double[marks.length];
        into(ranks, sorted, marks, counted);
        return ranks;
    }

    /** The same without making arrays; {@code sorted} is room to work in. */
    static void into(int[] ranks, double[] sorted, double[] marks, boolean[] counted) {
        int count = 0;
        for (int row = 0; row < marks.length; row++) {
            if (counted[row] && !Marks.none(marks[row])) {
                sorted[count++] = marks[row];
            }
        }
        Arrays.sort(sorted, 0, count);
        for (int row = 0; row < marks.length; row++) {
            ranks[row] = counted[row] && !Marks.none(marks[row]) ? 1 + greater(sorted, count, marks[row]) : 0;
        }
    }

    private static int greater(double[] sorted, int count, double marks) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] > marks) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return count - low;
    }
}
