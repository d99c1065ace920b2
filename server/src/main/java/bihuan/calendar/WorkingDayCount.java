package bihuan.calendar;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;

/**
 * Counts working days without walking: weekdays by a formula, and the special days, which are few, by a running sum of what they
 * add or take. Days are epoch days.
 */
final class WorkingDayCount {
    private static final int MONDAY_BEFORE_EPOCH = -3;
    private static final int WEEKDAYS = 5;
    private static final int WEEK = 7;

    private final long[] days;
    private final int[] sums;

    /** @param special whether a day is worked, for the days decided by the State Council */
    WorkingDayCount(SortedMap<Long, Boolean> special) {
        days = new long[special.size()];
        sums = new int[special.size()];
        int i = 0;
        int sum = 0;
        for (Map.Entry<Long, Boolean> entry : special.entrySet()) {
            long day = entry.getKey();
            sum += (entry.getValue() ? 1 : 0) - (isWeekday(day) ? 1 : 0);
            days[i] = day;
            sums[i++] = sum;
        }
    }

    static boolean isWeekday(long day) {
        return Math.floorMod(day - MONDAY_BEFORE_EPOCH, WEEK) < WEEKDAYS;
    }

    /** Working days since the Monday before the epoch, this day included. */
    long upTo(long day) {
        return weekdaysUpTo(day) + specialUpTo(day);
    }

    boolean isWorking(long day) {
        return upTo(day) > upTo(day - 1);
    }

    /** The working day with this number: the smallest day with {@code upTo(day) >= number}. */
    long dayOf(long number) {
        long most = sums.length;
        long low = Math.floorDiv(number - most, WEEKDAYS) * WEEK - 2 * WEEK;
        long high = Math.floorDiv(number + most, WEEKDAYS) * WEEK + 2 * WEEK;
        while (low < high) {
            long middle = Math.floorDiv(low + high, 2L);
            if (upTo(middle) >= number) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static long weekdaysUpTo(long day) {
        long since = day - MONDAY_BEFORE_EPOCH;
        return Math.floorDiv(since, (long) WEEK) * WEEKDAYS + Math.min(Math.floorMod(since, WEEK) + 1, WEEKDAYS);
    }

    private int specialUpTo(long day) {
        int at = Arrays.binarySearch(days, day);
        int last = at >= 0 ? at : -at - 2;
        return last < 0 ? 0 : sums[last];
    }
}
