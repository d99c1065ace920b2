package bihuan.insight.application;

import bihuan.insight.persistence.ExportStore;
import bihuan.kernel.Reach;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Writes exports on every node as they are asked for, and forgets those of yesterday. */
@Component
@ConditionalOnProperty(name = "bihuan.jobs", havingValue = "true", matchIfMissing = true)
class ExportLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ExportLoop.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration KEPT = Duration.ofDays(1);

    private final ExportWorker worker;
    private final ExportStore store;
    private final Clock clock;
    private volatile boolean running;
    private @Nullable Thread thread;

    ExportLoop(ExportWorker worker, ExportStore store, Clock clock) {
        this.worker = worker;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual()
                .name("exports")
                .start(() -> Reach.everywhere().run(this::repeat));
    }

    private void repeat() {
        while (running) {
            try {
                if (!once()) {
                    Thread.sleep(PAUSE);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private boolean once() {
        try {
            boolean worked = worker.work();
            if (worked) {
                store.forget(clock.instant().minus(KEPT));
            }
            return worked;
        } catch (RuntimeException e) {
            if (running) {
                LOG.warn("An export failed and will be tried again", e);
            }
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
