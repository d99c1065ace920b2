package bihuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.Page;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import bihuan.testing.Application;
import bihuan.testing.BihuanTest;
import bihuan.testing.OwnerDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@BihuanTest
class RecordingTest {
    private final ApplicationEventPublisher events = Application.bean(ApplicationEventPublisher.class);
    private final TransactionOperations transactions = Application.bean(TransactionOperations.class);
    private final OwnerDatabase owner = Application.bean(OwnerDatabase.class);
    private final Scene scene = new Scene();

    @Test
    void keepsAllThatAnEventSays() {
        Actor officer = Actor.official(AccountId.next(), UnitId.next());
        scene.publish(new Tested(
                scene.city,
                "test:9",
                officer,
                Instant.parse("2026-03-02T02:00:00.123456789Z"),
                "汉\ud842\udfb7字",
                3,
                new BigDecimal("12.50")));
        Entry entry =
                scene.ledger.entries(scene.city, "test:9", 10, null).items().getFirst();
        assertThat(entry.type()).isEqualTo("ledger.Tested");
        assertThat(entry.at()).isEqualTo("2026-03-02T02:00:00.123456Z");
        assertThat(entry.by()).isEqualTo(officer);
        assertThat(entry.data())
                .containsOnly(
                        java.util.Map.entry("note", "汉\ud842\udfb7字"),
                        java.util.Map.entry("count", 3),
                        java.util.Map.entry("amount", "12.50"));
        assertThat(entry.seal()).isNull();
        scene.ledger.sealNow();
        assertThat(scene.verify().intact()).isTrue();
    }

    @Test
    void survivesTextThatIsNotUnicode() {
        scene.publish(Tested.in(scene.city, "a\ud800b\u0000c"));
        scene.ledger.sealNow();
        assertThat(scene.verify().entries()).isOne();
        assertThat(scene.verify().intact()).isTrue();
    }

    @Test
    void leavesNothingBehindWhenTheTransactionIsRolledBack() {
        transactions.executeWithoutResult(status -> {
            events.publishEvent(Tested.in(scene.city, "never"));
            status.setRollbackOnly();
        });
        assertThat(scene.count("entry")).isZero();
    }

    @Test
    void refusesAnEventOutsideOfATransaction() {
        assertThatThrownBy(() -> events.publishEvent(Tested.in(scene.city, "nowhere")))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(scene.count("entry")).isZero();
    }

    @Test
    void listsLatestFirstPageByPage() {
        scene.happens(5);
        Page<Entry> first = scene.ledger.entries(scene.city, null, 3, null);
        Page<Entry> second = scene.ledger.entries(scene.city, "test:1", 3, first.next());
        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThat(first.items().getFirst().data()).containsEntry("note", "第4件 \ud83d\ude00");
        assertThat(second.items().getLast().data()).containsEntry("note", "第0件 \ud83d\ude00");
    }

    @Test
    void refusesACursorThatIsNotItsOwn() {
        assertThatThrownBy(() -> scene.ledger.entries(scene.city, null, 3, "§"))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(LedgerRefusal.CURSOR_UNREADABLE));
        assertThatThrownBy(() -> scene.ledger.seals(scene.city, 3, "eA"))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(LedgerRefusal.CURSOR_UNREADABLE));
    }

    @Test
    void letsTheApplicationOnlyInsertAndRead() {
        for (String table : List.of("entry", "leaf", "seal")) {
            for (String privilege : List.of("UPDATE", "DELETE", "TRUNCATE", "TRIGGER", "REFERENCES")) {
                assertThat(may(table, privilege)).as(privilege + " " + table).isFalse();
            }
            assertThat(may(table, "INSERT")).isTrue();
            assertThat(may(table, "SELECT")).isTrue();
        }
    }

    @Test
    void refusesChangesByTheOwnerTooWhileTheTriggersStand() {
        Scene sealed = Scene.sealed();
        for (String table : List.of("entry", "leaf", "seal")) {
            for (String change : List.of(
                    "update ledger.%s set jurisdiction_id = jurisdiction_id where jurisdiction_id = "
                            + sealed.city.value(),
                    "delete from ledger.%s where jurisdiction_id = " + sealed.city.value(),
                    "truncate ledger.%s")) {
                assertThatThrownBy(() -> owner.sql(change.formatted(table)).update())
                        .rootCause()
                        .hasMessageContaining("The ledger only grows");
            }
        }
    }

    private boolean may(String table, String privilege) {
        return owner.sql("select has_table_privilege('bihuan_app', 'ledger.' || ?, ?)")
                .params(table, privilege)
                .query(Boolean.class)
                .single();
    }
}
