package bihuan.platform.web;

/** The order of the filters; Spring Security's chain, in which the caller becomes known, stands at -100. */
public final class FilterOrder {
    static final int REQUEST_LOG = -210;
    static final int SERVER_TIMING = -200;
    static final int RATE_LIMIT = -95;
    static final int CROSS_ORIGIN = -90;
    static final int INPUT = -80;

    /** After everything that may refuse a request without looking at what it wants. */
    public static final int IDEMPOTENCY = -70;

    private FilterOrder() {}
}
