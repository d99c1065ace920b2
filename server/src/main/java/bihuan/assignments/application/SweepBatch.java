package bihuan.assignments.application;

import bihuan.assignments.persistence.SweepStore;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Some matters in one transaction, each behind a savepoint. One that fails is undone alone and postponed, longer each time; it is
 * logged, counted in {@code bihuan.sweep.failures} and kept in a table until it succeeds.
 */
@Component
class SweepBatch {
    private static final Logger LOG = LoggerFactory.getLogger(SweepBatch.class);
    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    private static final Duration LONGEST_DELAY = Duration.ofHours(8);
    private static final int DOUBLINGS = 9;

    private final SweepStore store;
    private final TransactionTemplate whole;
    private final TransactionTemplate each;
    private final Counter failures;

    SweepBatch(SweepStore store, PlatformTransactionManager transactions, MeterRegistry meters) {
        this.store = store;
        this.whole = new TransactionTemplate(transactions);
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.failures = Counter.builder("bihuan.sweep.failures")
                .description("Matters that the sweep could not move and postponed")
                .register(meters);
    }

    /** How many matters were due, and to how many something happened. */
    record Result(int claimed, int moved) {}

    /** @param work returns whether anything happened */
    Result run(JurisdictionId jurisdiction, Instant now, int most, Predicate<MatterId> work) {
        return Objects.requireNonNull(whole.execute(status -> inTransaction(jurisdiction, now, most, work)));
    }

    private Result inTransaction(JurisdictionId jurisdiction, Instant now, int most, Predicate<MatterId> work) {
        List<MatterId> due = store.claim(jurisdiction, now, most);
        List<MatterId> fine = new ArrayList<>();
        int moved = 0;
        for (MatterId id : due) {
            try {
                moved += Boolean.TRUE.equals(each.execute(status -> work.test(id))) ? 1 : 0;
                fine.add(id);
            } catch (RuntimeException e) {
                postpone(jurisdiction, id, now, e);
            }
        }
        if (!fine.isEmpty()) {
            store.forgive(jurisdiction, fine);
        }
        return new Result(due.size(), moved);
    }

    private void postpone(JurisdictionId jurisdiction, MatterId id, Instant now, RuntimeException e) {
        int times = store.failed(jurisdiction, id, now, e.getClass().getName());
        Instant next = now.plus(delay(times));
        store.lookAt(jurisdiction, id, next);
        failures.increment();
        LOG.error("The sweep failed {} times in a row at matter {}, next attempt at {}", times, id.value(), next, e);
    }

    static Duration delay(int times) {
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(times - 1, DOUBLINGS));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }
}
