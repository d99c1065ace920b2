package bihuan.identity.persistence;

import bihuan.identity.AccountView;
import bihuan.identity.ServiceAccounts.Grant;
import bihuan.identity.ServiceAccounts.Token;
import bihuan.identity.ServiceScope;
import bihuan.kernel.AccountId;
import bihuan.kernel.JurisdictionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts of programs: what they may do, and the digests of their tokens. */
@Repository
public class ServiceStore {
    private static final String MAKE = """
            UPDATE identity.account
            SET machine = true, must_change = false
            WHERE jurisdiction_id = :jurisdiction
              AND id = :account
            """;
    private static final String LIST = """
            SELECT a.id, a.user_name, a.display_name, a.person_id, a.unit_id, a.enterprise_id, a.roles, a.active, a.must_change, a.version,
              g.scopes, g.whole_city, g.addresses, g.expires_on
            FROM identity.account a
            LEFT JOIN identity.service_grant g ON g.jurisdiction_id = a.jurisdiction_id AND g.account_id = a.id
            WHERE a.jurisdiction_id = :jurisdiction
              AND a.machine
            ORDER BY a.user_name COLLATE "C"
            """;
    private static final String LOCK = """
            SELECT id
            FROM identity.account
            WHERE jurisdiction_id = :jurisdiction
              AND id = :account
              AND machine
            FOR NO KEY UPDATE
            """;
    private static final String GRANT = """
            INSERT INTO identity.service_grant
              (jurisdiction_id, account_id, scopes, whole_city, addresses, expires_on, granted_at)
            VALUES (:jurisdiction, :account, :scopes, :wholeCity, :addresses, :expiresOn, :at)
            ON CONFLICT (jurisdiction_id, account_id) DO UPDATE
            SET scopes = excluded.scopes, whole_city = excluded.whole_city, addresses = excluded.addresses,
                expires_on = excluded.expires_on, granted_at = excluded.granted_at
            """;
    private static final String TOKENS = """
            SELECT id, issued_at, last_used_at, revoked_at
            FROM identity.service_token
            WHERE jurisdiction_id = :jurisdiction
              AND account_id = :account
            ORDER BY issued_at DESC, id DESC
            LIMIT 50
            """;
    private static final String ISSUE = """
            INSERT INTO identity.service_token (jurisdiction_id, id, account_id, token_digest, issued_at)
            VALUES (:jurisdiction, :id, :account, :digest, :at)
            """;
    private static final String REVOKE = """
            UPDATE identity.service_token
            SET revoked_at = :at
            WHERE jurisdiction_id = :jurisdiction
              AND account_id = :account
              AND id = :id
              AND revoked_at IS NULL
            """;
    private static final String RECOGNISE = """
            SELECT t.id AS token_id, t.last_used_at,
              a.id, a.user_name, a.display_name, a.person_id, a.unit_id, a.enterprise_id, a.roles, a.active, a.must_change, a.version,
              g.scopes, g.whole_city, g.addresses, g.expires_on
            FROM identity.service_token t
            JOIN identity.account a ON a.jurisdiction_id = t.jurisdiction_id AND a.id = t.account_id
            JOIN identity.service_grant g ON g.jurisdiction_id = t.jurisdiction_id AND g.account_id = t.account_id
            WHERE t.jurisdiction_id = :jurisdiction
              AND t.token_digest = :digest
              AND t.revoked_at IS NULL
              AND a.active
              AND a.machine
            """;
    private static final String USED = """
            UPDATE identity.service_token
            SET last_used_at = :at
            WHERE jurisdiction_id = :jurisdiction
              AND id = :id
            """;

    private final JdbcClient jdbc;

    ServiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account with what it may do, if anything. */
    public record Granted(AccountView account, @Nullable Grant grant) {}

    /** Whose token it is. */
    public record Recognised(UUID token, @Nullable Instant lastUsedAt, AccountView account, Grant grant) {}

    /** Makes an account a program's, which no password opens. */
    public void make(JurisdictionId jurisdiction, AccountId account) {
        of(MAKE, jurisdiction, account).update();
    }

    public List<Granted> list(JurisdictionId jurisdiction) {
        return jdbc.sql(LIST)
                .param("jurisdiction", jurisdiction.value())
                .query((row, n) ->
                        new Granted(AccountStore.account(row, n), row.getArray("scopes") == null ? null : grant(row)))
                .list();
    }

    /** Whether it is a program's; nobody else changes it before this transaction ends. */
    public boolean lock(JurisdictionId jurisdiction, AccountId account) {
        return of(LOCK, jurisdiction, account).query(UUID.class).optional().isPresent();
    }

    public void grant(JurisdictionId jurisdiction, AccountId account, Grant grant, Instant at) {
        of(GRANT, jurisdiction, account)
                .param(
                        "scopes",
                        grant.scopes().stream().sorted().map(Enum::name).toArray(String[]::new))
                .param("wholeCity", grant.wholeCity())
                .param("addresses", grant.addresses().toArray(String[]::new))
                .param("expiresOn", grant.expiresOn())
                .param("at", time(at))
                .update();
    }

    /** The latest fifty. */
    public List<Token> tokens(JurisdictionId jurisdiction, AccountId account) {
        return of(TOKENS, jurisdiction, account)
                .query((row, n) -> new Token(
                        row.getObject("id", UUID.class),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                        instant(row, "last_used_at"),
                        instant(row, "revoked_at")))
                .list();
    }

    public void issue(JurisdictionId jurisdiction, AccountId account, UUID id, byte[] digest, Instant at) {
        of(ISSUE, jurisdiction, account)
                .param("id", id)
                .param("digest", digest)
                .param("at", time(at))
                .update();
    }

    /** {@code false} if there is none that is good. */
    public boolean revoke(JurisdictionId jurisdiction, AccountId account, UUID id, Instant at) {
        return of(REVOKE, jurisdiction, account)
                        .param("id", id)
                        .param("at", time(at))
                        .update()
                == 1;
    }

    public Optional<Recognised> recognise(JurisdictionId jurisdiction, byte[] digest) {
        return jdbc.sql(RECOGNISE)
                .param("jurisdiction", jurisdiction.value())
                .param("digest", digest)
                .query((row, n) -> new Recognised(
                        row.getObject("token_id", UUID.class),
                        instant(row, "last_used_at"),
                        AccountStore.account(row, n),
                        grant(row)))
                .optional();
    }

    public void used(JurisdictionId jurisdiction, UUID token, Instant at) {
        jdbc.sql(USED)
                .param("jurisdiction", jurisdiction.value())
                .param("id", token)
                .param("at", time(at))
                .update();
    }

    private JdbcClient.StatementSpec of(String sql, JurisdictionId jurisdiction, AccountId account) {
        return jdbc.sql(sql).param("jurisdiction", jurisdiction.value()).param("account", account.value());
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                Arrays.stream((String[]) row.getArray("scopes").getArray())
                        .map(ServiceScope::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getBoolean("whole_city"),
                List.of((String[]) row.getArray("addresses").getArray()),
                row.getObject("expires_on", LocalDate.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
