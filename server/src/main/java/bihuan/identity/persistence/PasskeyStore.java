package bihuan.identity.persistence;

import static bihuan.identity.persistence.SessionStore.instant;
import static bihuan.identity.persistence.SessionStore.time;

import bihuan.identity.PasskeyId;
import bihuan.identity.domain.KeptPasskey;
import bihuan.kernel.AccountId;
import bihuan.kernel.JurisdictionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Passkeys in PostgreSQL: public keys, which are nobody's secret. */
@Repository
public class PasskeyStore {
    private static final String LIST = """
            SELECT id, account_id, site, credential, public_key, transports, counter, synced, label, added_at, last_used_at
            FROM identity.passkey
            WHERE jurisdiction_id = :jurisdiction
              AND account_id = :account
            ORDER BY added_at, id
            """;
    private static final String FIND = """
            SELECT id, account_id, site, credential, public_key, transports, counter, synced, label, added_at, last_used_at
            FROM identity.passkey
            WHERE jurisdiction_id = :jurisdiction
              AND credential = :credential
            """;
    private static final String LOCK = FIND + "FOR UPDATE";
    private static final String ADD = """
            INSERT INTO identity.passkey
              (jurisdiction_id, id, account_id, site, credential, public_key, transports, counter, synced, label, added_at)
            VALUES (:jurisdiction, :id, :account, :site, :credential, :publicKey, :transports, :counter, :synced, :label, :at)
            ON CONFLICT (jurisdiction_id, credential) DO NOTHING
            """;
    private static final String USED = """
            UPDATE identity.passkey
            SET counter = :counter, last_used_at = :at
            WHERE jurisdiction_id = :jurisdiction
              AND id = :id
            """;
    private static final String RENAME = """
            UPDATE identity.passkey
            SET label = :label
            WHERE jurisdiction_id = :jurisdiction
              AND account_id = :account
              AND id = :id
            """;
    private static final String REMOVE = """
            DELETE FROM identity.passkey
            WHERE jurisdiction_id = :jurisdiction
              AND account_id = :account
              AND id = :id
            """;

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of an account, the first added first. */
    public List<KeptPasskey> list(JurisdictionId jurisdiction, AccountId account) {
        return jdbc.sql(LIST)
                .param("jurisdiction", jurisdiction.value())
                .param("account", account.value())
                .query(PasskeyStore::kept)
                .list();
    }

    public Optional<KeptPasskey> find(JurisdictionId jurisdiction, byte[] credential) {
        return one(FIND, jurisdiction, credential);
    }

    /** The same, and nobody else shows it before this transaction ends. */
    public Optional<KeptPasskey> lock(JurisdictionId jurisdiction, byte[] credential) {
        return one(LOCK, jurisdiction, credential);
    }

    private Optional<KeptPasskey> one(String sql, JurisdictionId jurisdiction, byte[] credential) {
        return jdbc.sql(sql)
                .param("jurisdiction", jurisdiction.value())
                .param("credential", credential)
                .query(PasskeyStore::kept)
                .optional();
    }

    /** {@code false} if there is one of the same device's name already, whosesoever. */
    public boolean add(JurisdictionId jurisdiction, KeptPasskey passkey) {
        int added = jdbc.sql(ADD)
                .param("jurisdiction", jurisdiction.value())
                .param("id", passkey.id().value())
                .param("account", passkey.account().value())
                .param("site", passkey.site())
                .param("credential", passkey.credential())
                .param("publicKey", passkey.publicKey())
                .param("transports", passkey.transports().stream().sorted().toArray(String[]::new))
                .param("counter", passkey.counter())
                .param("synced", passkey.synced())
                .param("label", passkey.name())
                .param("at", time(passkey.addedAt()))
                .update();
        return added == 1;
    }

    public void used(JurisdictionId jurisdiction, PasskeyId passkey, long counter, Instant at) {
        jdbc.sql(USED)
                .param("jurisdiction", jurisdiction.value())
                .param("id", passkey.value())
                .param("counter", counter)
                .param("at", time(at))
                .update();
    }

    /** {@code false} if the account has no such passkey. */
    public boolean rename(JurisdictionId jurisdiction, AccountId account, PasskeyId passkey, String name) {
        int renamed = jdbc.sql(RENAME)
                .param("jurisdiction", jurisdiction.value())
                .param("account", account.value())
                .param("id", passkey.value())
                .param("label", name)
                .update();
        return renamed == 1;
    }

    /** {@code false} if the account has no such passkey. */
    public boolean remove(JurisdictionId jurisdiction, AccountId account, PasskeyId passkey) {
        int removed = jdbc.sql(REMOVE)
                .param("jurisdiction", jurisdiction.value())
                .param("account", account.value())
                .param("id", passkey.value())
                .update();
        return removed == 1;
    }

    private static KeptPasskey kept(ResultSet row, int number) throws SQLException {
        OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
        return new KeptPasskey(
                new PasskeyId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("site"),
                row.getBytes("credential"),
                row.getBytes("public_key"),
                Set.of((String[]) row.getArray("transports").getArray()),
                row.getLong("counter"),
                row.getBoolean("synced"),
                row.getString("label"),
                instant(row, "added_at"),
                used == null ? null : used.toInstant());
    }
}
