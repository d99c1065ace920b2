package bihuan.issues.application;

import bihuan.issues.persistence.SimilarStore;
import bihuan.kernel.Reach;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs imports and counts grams on every node. Each claims its work in the database for a minute at most, so that work of a node
 * that died goes on soon; a recurring job of the scheduler would be missed for much longer.
 */
@Component
@ConditionalOnProperty(name = "bihuan.jobs", havingValue = "true", matchIfMissing = true)
class BackgroundWork implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int COUNT = 200;

    private final ImportWorker imports;
    private final SimilarStore similar;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    BackgroundWork(ImportWorker imports, SimilarStore similar) {
        this.imports = imports;
        this.similar = similar;
    }

    @Override
    public void start() {
        running = true;
        threads.add(Thread.ofVirtual()
                .name("imports")
                .start(() -> Reach.everywhere().run(() -> repeat(imports::work))));
        threads.add(Thread.ofVirtual()
                .name("grams")
                .start(() -> Reach.everywhere().run(() -> repeat(() -> similar.count(COUNT) == COUNT))));
    }

    private void repeat(BooleanSupplier work) {
        while (running) {
            try {
                if (!work.getAsBoolean()) {
                    Thread.sleep(PAUSE);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warn("Background work failed and will be tried again", e);
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.multipliedBy(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        for (Thread thread : threads) {
            thread.interrupt();
            try {
                thread.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
