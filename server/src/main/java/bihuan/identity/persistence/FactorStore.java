package bihuan.identity.persistence;

import static bihuan.identity.persistence.SessionStore.time;

import bihuan.kernel.AccountId;
import bihuan.kernel.JurisdictionId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which accounts have a second factor; the secrets themselves are sealed. */
@Repository
public class FactorStore {
    private static final String BEGIN = """
            INSERT INTO identity.second_factor (jurisdiction_id, account_id, pending)
            VALUES (:jurisdiction, :account, :pending)
            ON CONFLICT (jurisdiction_id, account_id) DO UPDATE
            SET pending = excluded.pending
            """;
    private static final String FIND = """
            SELECT pending, secret, last_step
            FROM identity.second_factor
            WHERE jurisdiction_id = :jurisdiction
              AND account_id = :account
            """;
    private static final String LOCK = FIND + "FOR UPDATE";
    private static final String CONFIRM = """
            UPDATE identity.second_factor
            SET secret = pending, pending = NULL, last_step = :step, confirmed_at = :at
            WHERE jurisdiction_id = :jurisdiction
              AND account_id = :account
            """;
    private static final String USED = """
            UPDATE identity.second_factor
            SET last_step = :step
            WHERE jurisdiction_id = :jurisdiction
              AND account_id = :account
            """;
    private static final String REMOVE = """
            DELETE FROM identity.second_factor
            WHERE jurisdiction_id = :jurisdiction
              AND account_id = :account
            """;

    private final JdbcClient jdbc;

    FactorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The factor of an account.
     *
     * @param pending under which a secret is sealed that was not confirmed yet
     * @param secret under which the one is sealed that counts
     * @param lastStep whose code was taken last, −1 if none
     */
    public record Factor(Optional<UUID> pending, Optional<UUID> secret, long lastStep) {}

    public void begin(JurisdictionId jurisdiction, AccountId account, UUID pending) {
        of(BEGIN, jurisdiction, account).param("pending", pending).update();
    }

    public Optional<Factor> find(JurisdictionId jurisdiction, AccountId account) {
        return one(FIND, jurisdiction, account);
    }

    /** The same, and nobody else takes a code before this transaction ends. */
    public Optional<Factor> lock(JurisdictionId jurisdiction, AccountId account) {
        return one(LOCK, jurisdiction, account);
    }

    public void confirm(JurisdictionId jurisdiction, AccountId account, long step, Instant at) {
        of(CONFIRM, jurisdiction, account)
                .param("step", step)
                .param("at", time(at))
                .update();
    }

    public void used(JurisdictionId jurisdiction, AccountId account, long step) {
        of(USED, jurisdiction, account).param("step", step).update();
    }

    public boolean remove(JurisdictionId jurisdiction, AccountId account) {
        return of(REMOVE, jurisdiction, account).update() == 1;
    }

    private Optional<Factor> one(String sql, JurisdictionId jurisdiction, AccountId account) {
        return of(sql, jurisdiction, account)
                .query((row, n) -> new Factor(
                        Optional.ofNullable(row.getObject("pending", UUID.class)),
                        Optional.ofNullable(row.getObject("secret", UUID.class)),
                        row.getLong("last_step")))
                .optional();
    }

    private JdbcClient.StatementSpec of(String sql, JurisdictionId jurisdiction, AccountId account) {
        return jdbc.sql(sql).param("jurisdiction", jurisdiction.value()).param("account", account.value());
    }
}
