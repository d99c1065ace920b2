package bihuan.indicators.domain;

/**
 * Marks of all nodes of one period and peer group.
 *
 * @param figures of which they are the marks
 * @param byNode by number of node, then row; NaN for none, {@link #LEFT_OUT} where the rules leave somebody out on purpose
 */
public record Marks(Figures figures, double[][] byNode) {
    /** The rules leave this out, as Doing Business leaves out the refund of a tax that does not exist. */
    public static final double LEFT_OUT = Double.NEGATIVE_INFINITY;

    /** The marks; NaN for none, whatever the reason. */
    public double of(int node, int row) {
        double marks = byNode[node][row];
        return marks == LEFT_OUT ? Double.NaN : marks;
    }

    /** Marks of the whole system. */
    public double total(int row) {
        return of(0, row);
    }

    /** Whether the rules leave it out. */
    public boolean leftOut(int node, int row) {
        return byNode[node][row] == LEFT_OUT;
    }

    /** Ranks by a node's marks, by row. */
    public int[] ranks(int node) {
        return Ranks.of(byNode[node], figures.counted());
    }

    static boolean none(double marks) {
        return Double.isNaN(marks) || marks == LEFT_OUT;
    }
}
