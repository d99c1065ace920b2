package bihuan.indicators.domain;

/**
 * A figure as it was counted: amount ÷ cases.
 *
 * @param amount cases that count, or hours
 * @param cases how many in all
 */
public record CountedFigure(double amount, long cases) {
    /** Nothing was counted. */
    public static final CountedFigure NONE = new CountedFigure(0, 0);

    /** Both together. */
    public CountedFigure plus(CountedFigure other) {
        return new CountedFigure(amount + other.amount, cases + other.cases);
    }

    private double mean() {
        return cases == 0 ? 0 : amount / cases;
    }

    /**
     * Drawn towards the group's mean (收缩): (n·x + k·m) ÷ (n + k). A unit with few cases is neither the best nor the worst by chance.
     *
     * @param k how many cases of the group count beside one's own, 0 for none
     */
    public double shrunk(CountedFigure group, double k) {
        return (amount + k * group.mean()) / (cases + k);
    }

    /** The standard error of a rate, from √(p(1−p)/n) and as much smaller as the rate was drawn. */
    public double error(CountedFigure group, double k) {
        double rate = Math.min(1, Math.max(0, shrunk(group, k)));
        return Math.sqrt(rate * (1 - rate) / cases) * (cases / (cases + k));
    }
}
