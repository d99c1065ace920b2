package bihuan.kernel;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Version 7 UUIDs (RFC 9562): ordered by time of making, so that index pages fill one after the other. */
public final class Uuids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Uuids() {}

    /** 48 bits of milliseconds, 12 bits of counter within the millisecond, 62 random bits; strictly increasing per process. */
    public static UUID next() {
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() << 12));
        long high = (tick >>> 12) << 16 | 0x7000L | (tick & 0xFFF);
        long low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
