package bihuan.testing;

import bihuan.kernel.JurisdictionId;
import java.util.concurrent.atomic.AtomicInteger;

/** Cities that nobody else uses: a test works in one of its own, so that no test sees another's rows. */
public final class TestCity {
    private static final AtomicInteger LAST = new AtomicInteger(1_000_000);

    private TestCity() {}

    public static JurisdictionId next() {
        return new JurisdictionId(LAST.incrementAndGet());
    }
}
