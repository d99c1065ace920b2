package bihuan.notifications.application;

import bihuan.notifications.persistence.NoticeChannel;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears on one connection what all nodes say, as long as the application runs. When that connection breaks it is opened again, and
 * those who listen are told that they may have missed something. It stops before the web server does, so that open lines do not hold
 * up a shutdown.
 */
@Component
class NoticeHearing implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeHearing.class);
    private static final Duration BEFORE_RETRY = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final NoticeChannel channel;
    private final NoticeBoard board;
    private volatile boolean running;
    private @Nullable Thread thread;

    NoticeHearing(NoticeChannel channel, NoticeBoard board) {
        this.channel = channel;
        this.board = board;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("notices").start(this::hear);
    }

    private void hear() {
        try {
            while (running) {
                hearOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hearOnce() throws InterruptedException {
        try {
            channel.listen(board::heard, () -> running);
        } catch (SQLException | RuntimeException e) {
            if (running) {
                LOG.warn("Notices cannot be heard for the moment", e);
                board.gap();
                Thread.sleep(BEFORE_RETRY);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        board.close();
        if (thread != null) {
            waitFor(thread);
        }
    }

    /** It looks up every second; to interrupt it would break the connection that it listens on. */
    private static void waitFor(Thread hearing) {
        try {
            if (!hearing.join(PATIENCE)) {
                hearing.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
