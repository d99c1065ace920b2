package bihuan.indicators;

/** Which way is better (指标方向). */
public enum Direction {
    /** More is better (正向). */
    MORE,
    /** Less is better (逆向), e.g. days, copies, fees. */
    LESS;

    /** Whether {@code a} is strictly better than {@code b}. */
    public boolean better(double a, double b) {
        return this == MORE ? a > b : a < b;
    }

    /** Of the two the better one. */
    public double best(double a, double b) {
        return this == MORE ? Math.max(a, b) : Math.min(a, b);
    }

    /** Of the two the worse one. */
    public double worst(double a, double b) {
        return this == MORE ? Math.min(a, b) : Math.max(a, b);
    }
}
