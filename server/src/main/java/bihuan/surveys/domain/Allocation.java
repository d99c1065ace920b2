package bihuan.surveys.domain;

import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many of each stratum are asked: in proportion to its size, but at least so many, and never more than there are. Seats go one by
 * one to the stratum that is furthest below its share (Webster, Sainte-Laguë), in whole numbers, so that it is the same everywhere.
 */
public final class Allocation {
    private Allocation() {}

    private record Seat(String stratum, long population, long seats) {}

    private static final Comparator<Seat> NEEDIEST = (a, b) -> {
        int need = Long.compare(b.population() * (2 * a.seats() + 1), a.population() * (2 * b.seats() + 1));
        return need != 0 ? need : a.stratum().compareTo(b.stratum());
    };

    /**
     * The quotas.
     *
     * @param populations enterprises by stratum
     * @param size how many are asked altogether; more where the least of all strata come to more
     * @param least of each stratum
     */
    public static SortedMap<String, Integer> of(Map<String, Long> populations, int size, int least) {
        SortedMap<String, Integer> quotas = new TreeMap<>();
        PriorityQueue<Seat> queue = new PriorityQueue<>(NEEDIEST);
        long left = size;
        for (Map.Entry<String, Long> stratum : populations.entrySet()) {
            long first = Math.min(least, stratum.getValue());
            quotas.put(stratum.getKey(), (int) first);
            left -= first;
            if (first < stratum.getValue()) {
                queue.add(new Seat(stratum.getKey(), stratum.getValue(), first));
            }
        }
        for (; left > 0 && !queue.isEmpty(); left--) {
            Seat next = queue.remove();
            quotas.merge(next.stratum(), 1, Integer::sum);
            if (next.seats() + 1 < next.population()) {
                queue.add(new Seat(next.stratum(), next.population(), next.seats() + 1));
            }
        }
        return quotas;
    }
}
