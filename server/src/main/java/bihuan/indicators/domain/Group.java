package bihuan.indicators.domain;

import bihuan.indicators.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What marks relative to a peer group need of it: its figures in one column, without those who do not count.
 *
 * @param best by the indicator's direction; NaN if nobody has a figure
 */
record Group(double best, double worst, double mean, double deviation, int size, double[] values, boolean[] counted) {

    static Group of(double[] values, boolean[] counted, @Nullable Direction direction) {
        double best = Double.NaN;
        double worst = Double.NaN;
        double sum = 0;
        int size = 0;
        Direction way = direction == null ? Direction.MORE : direction;
        for (int row = 0; row < values.length; row++) {
            double value = values[row];
            if (counted[row] && !Double.isNaN(value)) {
                best = size == 0 ? value : way.best(best, value);
                worst = size == 0 ? value : way.worst(worst, value);
                sum += value;
                size++;
            }
        }
        double mean = size == 0 ? Double.NaN : sum / size;
        return new Group(best, worst, mean, deviation(values, counted, mean, size), size, values, counted);
    }

    private static double deviation(double[] values, boolean[] counted, double mean, int size) {
        double squares = 0;
        for (int row = 0; row < values.length; row++) {
            if (counted[row] && !Double.isNaN(values[row])) {
                squares += (values[row] - mean) * (values[row] - mean);
            }
        }
        return size < 2 ? 0 : Math.sqrt(squares / (size - 1));
    }

    /** How many are strictly better. */
    int ahead(double value, Direction direction) {
        int ahead = 0;
        for (int row = 0; row < values.length; row++) {
            if (counted[row] && direction.better(values[row], value)) {
                ahead++;
            }
        }
        return ahead;
    }
}
