package bihuan.ledger;

import bihuan.kernel.DomainEvent;
import bihuan.kernel.JurisdictionId;
import bihuan.testing.Application;
import bihuan.testing.OwnerDatabase;
import bihuan.testing.TestCity;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** A city of its own with a ledger, and somebody who owns the database and tampers with it. */
final class Scene {
    final JurisdictionId city = TestCity.next();
    final Ledger ledger = Application.bean(Ledger.class);
    private final ApplicationEventPublisher events = Application.bean(ApplicationEventPublisher.class);
    private final TransactionOperations transactions = Application.bean(TransactionOperations.class);
    private final OwnerDatabase owner = Application.bean(OwnerDatabase.class);

    /** Three seals over four entries each. */
    static Scene sealed() {
        Scene scene = new Scene();
        for (int seal = 1; seal <= 3; seal++) {
            scene.happens(4);
            scene.ledger.sealNow();
        }
        return scene;
    }

    void happens(int times) {
        for (int i = 0; i < times; i++) {
            publish(Tested.in(city, "第" + i + "件 \ud83d\ude00"));
        }
    }

    void publish(DomainEvent event) {
        transactions.executeWithoutResult(status -> events.publishEvent(event));
    }

    /** The entry at this place. */
    UUID entry(long seal, long position) {
        return owner.sql("select entry_id from ledger.leaf where jurisdiction_id = ? and seal_no = ? and position = ?")
                .params(city.value(), seal, position)
                .query(UUID.class)
                .single();
    }

    long count(String table) {
        return owner.sql("select count(*) from ledger." + table + " where jurisdiction_id = ?")
                .param(city.value())
                .query(Long.class)
                .single();
    }

    /** Runs statements with the triggers switched off; {@code :city} stands for the city, {@code :entry} for the second entry of seal 2. */
    void tamper(String statements) {
        String here = statements.replace(":city", String.valueOf(city.value()));
        if (here.contains(":entry")) {
            here = here.replace(":entry", "'" + entry(2, 1) + "'::uuid");
        }
        try (Connection connection = owner.dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String table : List.of("entry", "leaf", "seal")) {
                sql.execute("alter table ledger." + table + " disable trigger user");
            }
            sql.execute(here);
            for (String table : List.of("entry", "leaf", "seal")) {
                sql.execute("alter table ledger." + table + " enable always trigger " + table + "_only_grows");
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void tamperWithLastSeal(String change) {
        tamper("update ledger.seal set " + change + " where jurisdiction_id = :city and seal_no = "
                + ledger.latestSeal(city).orElseThrow().number());
    }

    Verification verify() {
        return ledger.verify(city);
    }
}
