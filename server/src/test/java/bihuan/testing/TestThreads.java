package bihuan.testing;

import bihuan.kernel.Reach;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads that reach all cities, as a test's own thread does. */
public final class TestThreads {
    private TestThreads() {}

    /** As many at once as there are tasks. */
    public static ExecutorService everywhere() {
        return Executors.newThreadPerTaskExecutor(
                task -> Thread.ofVirtual().unstarted(() -> Reach.everywhere().run(task)));
    }
}
