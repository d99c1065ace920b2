package bihuan.ledger.application;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.identity.TestGovernment;
import bihuan.kernel.JurisdictionId;
import bihuan.ledger.DailyRoot;
import bihuan.ledger.Ledger;
import bihuan.ledger.Seal;
import bihuan.ledger.domain.RootSigner;
import bihuan.testing.BihuanTest;
import bihuan.testing.OwnerDatabase;
import bihuan.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger is published once a day, and what was published stays (E4). */
@BihuanTest
class RootPublisherTest {
    @Autowired
    RootPublisher publisher;

    @Autowired
    Ledger ledger;

    @Autowired
    TestClock clock;

    @Autowired
    OwnerDatabase owner;

    @Autowired
    JdbcClient application;

    private Seal sealed() {
        JurisdictionId city = TestGovernment.found().jurisdiction();
        ledger.sealNow();
        return ledger.latestSeal(city).orElseThrow();
    }

    @Test
    void signsTheChainSoThatAnybodyCanCheckIt() {
        Seal seal = sealed();
        DailyRoot root = publisher.publish(seal).orElseThrow();
        assertThat(root.statement()).contains(seal.chain()).contains("\"seal\":" + seal.number());
        assertThat(RootSigner.isSigned(root.statement(), root.signature(), root.publicKey()))
                .isTrue();
        assertThat(RootSigner.isSigned(root.statement() + " ", root.signature(), root.publicKey()))
                .isFalse();
        assertThat(RootSigner.isSigned(
                        root.statement(),
                        root.signature(),
                        RootSigner.of(RootSigner.newKey()).publicKey()))
                .isFalse();
    }

    @Test
    void isPublishedOnceADayAndOnlyIfThereIsMore() {
        Seal seal = sealed();
        LocalDate first = publisher.publish(seal).orElseThrow().day();
        assertThat(publisher.publish(seal)).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(publisher.publish(seal)).isEmpty();
        Seal later = new Seal(
                seal.jurisdiction(),
                seal.number() + 1,
                clock.now(),
                seal.algorithm(),
                1,
                seal.root(),
                seal.chain(),
                "f".repeat(64));
        assertThat(publisher.publish(later).orElseThrow().day()).isEqualTo(first.plusDays(1));
        assertThat(ledger.dailyRoots(seal.jurisdiction(), 10, null).items())
                .extracting(DailyRoot::seal)
                .containsExactly(later.number(), seal.number());
    }

    @Test
    void cannotBeChangedByTheApplication() {
        publisher.publish(sealed());
        assertThat(application
                        .sql(
                                "SELECT has_table_privilege('ledger.daily_root', 'UPDATE') OR has_table_privilege('ledger.daily_root', 'DELETE')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }
}
