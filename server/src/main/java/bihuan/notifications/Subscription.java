package bihuan.notifications;

import java.time.Duration;

/** A line to one listener. It never waits for him: if he is too slow he is told that he missed something. */
public interface Subscription extends AutoCloseable {

    /** What came next. */
    sealed interface Heard {

        /** Something happened. */
        record Of(Notice notice) implements Heard {}

        /** More happened than can be told one by one: read everything anew. */
        record Missed() implements Heard {}

        /** Nothing within the time. */
        record Silence() implements Heard {}

        /** The line was cut: too many lines of one account, or the server stops. */
        record Ended() implements Heard {}
    }

    /** Waits for the next notice. */
    Heard next(Duration most) throws InterruptedException;

    @Override
    void close();
}
