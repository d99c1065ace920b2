package bihuan.notifications.application;

import bihuan.kernel.Caller;
import bihuan.notifications.Notice;
import bihuan.notifications.Subscription;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A subscription with a short queue: when that is full, all of it gives way to one word that something was missed. */
final class Line implements Subscription {
    private static final int LENGTH = 200;

    private final Caller caller;
    private final Consumer<Line> closing;
    private final BlockingQueue<Heard> queue = new LinkedBlockingQueue<>(LENGTH);

    Line(Caller caller, Consumer<Line> closing) {
        this.caller = caller;
        this.closing = closing;
    }

    Caller caller() {
        return caller;
    }

    void tell(Notice notice) {
        put(new Heard.Of(notice));
    }

    void missed() {
        queue.clear();
        put(new Heard.Missed());
    }

    void end() {
        queue.clear();
        put(new Heard.Ended());
    }

    private void put(Heard heard) {
        if (!queue.offer(heard)) {
            missed();
        }
    }

    @Override
    public Heard next(Duration most) throws InterruptedException {
        @Nullable Heard heard = queue.poll(most.toMillis(), TimeUnit.MILLISECONDS);
        return heard == null ? new Heard.Silence() : heard;
    }

    @Override
    public void close() {
        closing.accept(this);
    }
}
