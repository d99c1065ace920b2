package bihuan.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Lets the application act at another time than now: an import or the demo city runs the same code as a user does, at the moment
 * when the user did it.
 */
public final class Moment {
    /** The time zone of every jurisdiction. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final ScopedValue<Instant> ACTING_AT = ScopedValue.newInstance();

    private Moment() {}

    /** Runs the work with every {@link #clock} in this thread standing at {@code instant}. */
    public static <R, X extends Throwable> R at(Instant instant, ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(ACTING_AT, instant).call(work);
    }

    /** A clock that shows the moment of {@link #at} where there is one, else the time of {@code base}. */
    public static Clock clock(Clock base) {
        return new ActingClock(base);
    }

    private static final class ActingClock extends Clock {
        private final Clock base;

        ActingClock(Clock base) {
            this.base = base;
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new ActingClock(base.withZone(zone));
        }

        @Override
        public Instant instant() {
            return ACTING_AT.isBound() ? ACTING_AT.get() : base.instant();
        }
    }
}
