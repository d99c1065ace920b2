package bihuan.surveys.domain;

/**
 * The two-sided 95 % quantile of Student's t: how many standard errors an interval reaches to each side when the variance was itself
 * estimated from few answers. Probabilities by the finite series of Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3
 * and 26.7.4, which are exact for whole degrees of freedom.
 */
final class StudentT {
    private static final double COVERED = 0.95;
    private static final double NORMAL = 1.959963984540054;
    /** From here on the normal quantile differs by less than a thousandth. */
    private static final int MANY = 3000;

    private StudentT() {}

    /** 12.706 for one degree of freedom, 2.571 for five, 1.960 for very many. */
    static double quantile(int degrees) {
        if (degrees < 1) {
            throw new IllegalArgumentException("At least one degree of freedom");
        }
        if (degrees >= MANY) {
            return NORMAL;
        }
        double low = 0;
        double high = 13;
        for (int halving = 0; halving < 60; halving++) {
            double middle = (low + high) / 2;
            if (within(middle, degrees) < COVERED) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The probability that a value with Student's distribution lies within ±{@code t}. */
    static double within(double t, int degrees) {
        double angle = Math.atan(t / Math.sqrt(degrees));
        double cosine = Math.cos(angle);
        boolean odd = degrees % 2 == 1;
        double term = odd ? cosine : 1;
        double sum = degrees == 1 ? 0 : term;
        for (int k = odd ? 3 : 2; k < degrees; k += 2) {
            term *= cosine * cosine * (k - 1) / k;
            sum += term;
        }
        double series = Math.sin(angle) * sum;
        return odd ? 2 / Math.PI * (angle + series) : series;
    }
}
