package bihuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.testing.Application;
import bihuan.testing.BihuanTest;
import bihuan.testing.TestThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

@BihuanTest
class SealingTest {
    private final ApplicationEventPublisher events = Application.bean(ApplicationEventPublisher.class);
    private final TransactionOperations transactions = Application.bean(TransactionOperations.class);
    private final Scene scene = new Scene();

    @Test
    void makesNoSealWhenThereIsNothingNew() {
        scene.happens(2);
        scene.ledger.sealNow();
        scene.ledger.sealNow();
        assertThat(scene.count("seal")).isOne();
        assertThat(scene.ledger.latestSeal(scene.city)).hasValueSatisfying(seal -> {
            assertThat(seal.size()).isEqualTo(2);
            assertThat(seal.previous()).isEqualTo("0".repeat(64));
        });
    }

    @Test
    void sealsWhatALongTransactionWroteAfterItCommits() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch sealed = new CountDownLatch(1);
        try (ExecutorService other = TestThreads.everywhere()) {
            Future<?> slow = other.submit(() -> transactions.executeWithoutResult(status -> {
                events.publishEvent(Tested.in(scene.city, "slow"));
                written.countDown();
                await(sealed);
            }));
            written.await();
            scene.happens(3);
            scene.ledger.sealNow();
            assertThat(scene.ledger.latestSeal(scene.city)).map(Seal::size).contains(3L);
            scene.happens(1);
            scene.ledger.sealNow();
            sealed.countDown();
            slow.get();
        }
        scene.ledger.sealNow();
        assertThat(scene.ledger.latestSeal(scene.city)).map(Seal::number).contains(3L);
        assertThat(scene.count("leaf")).isEqualTo(5);
        assertThat(scene.verify().problems()).isEmpty();
    }

    @Test
    void isDoneByAnyNumberOfNodesAtOnce() throws Exception {
        int writers = 4;
        int each = 40;
        CountDownLatch writing = new CountDownLatch(writers);
        try (ExecutorService threads = TestThreads.everywhere()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                all.add(threads.submit(() -> {
                    scene.happens(each);
                    writing.countDown();
                }));
                all.add(threads.submit(() -> {
                    while (writing.getCount() > 0) {
                        scene.ledger.sealNow();
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        scene.ledger.sealNow();
        Verification found = scene.verify();
        assertThat(found.problems()).isEmpty();
        assertThat(found.entries()).isEqualTo(writers * each);
        assertThat(found.waiting()).isZero();
    }

    @Test
    void looksAtAllEntriesOnceAfterTheDatabaseMovedToAnotherCluster() {
        scene.happens(2);
        scene.ledger.sealNow();
        scene.happens(2);
        scene.tamperWithLastSeal("system_identifier = 42, horizon = '9000000000000'");
        scene.ledger.sealNow();
        assertThat(scene.count("leaf")).isEqualTo(4);
        scene.happens(2);
        scene.ledger.sealNow();
        assertThat(scene.count("leaf")).isEqualTo(6);
        assertThat(scene.ledger.latestSeal(scene.city)).map(Seal::number).contains(3L);
    }

    @Test
    void listsSealsLatestFirst() {
        Scene sealed = Scene.sealed();
        assertThat(sealed.ledger.seals(sealed.city, 2, null).items())
                .extracting(Seal::number)
                .containsExactly(3L, 2L);
        String next = sealed.ledger.seals(sealed.city, 2, null).next();
        assertThat(sealed.ledger.seals(sealed.city, 2, next).items())
                .extracting(Seal::number)
                .containsExactly(1L);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
