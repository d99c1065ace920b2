package bihuan.identity.persistence;

import bihuan.kernel.AccountId;
import bihuan.kernel.JurisdictionId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is on the way to the city's identity provider, and whose accounts are linked to it. */
@Repository
public class CitySignInStore {
    private static final String START = """
            INSERT INTO identity.city_sign_in
              (jurisdiction_id, state_digest, browser_digest, nonce, verifier, to_path, account_id, expires_at)
            VALUES (:jurisdiction, :state, :browser, :nonce, :verifier, :to, :account, :expires)
            """;
    private static final String SWEEP = """
            DELETE FROM identity.city_sign_in
            WHERE jurisdiction_id = :jurisdiction
              AND expires_at < :now
            """;
    private static final String TAKE = """
            DELETE FROM identity.city_sign_in
            WHERE jurisdiction_id = :jurisdiction
              AND state_digest = :state
            RETURNING browser_digest, nonce, verifier, to_path, account_id, expires_at
            """;
    private static final String LINK = """
            INSERT INTO identity.city_identity (jurisdiction_id, issuer, subject, account_id, linked_at)
            VALUES (:jurisdiction, :issuer, :subject, :account, :at)
            ON CONFLICT DO NOTHING
            """;
    private static final String OWNER = """
            SELECT account_id
            FROM identity.city_identity
            WHERE jurisdiction_id = :jurisdiction
              AND issuer = :issuer
              AND subject = :subject
            """;
    private static final String LINKED = """
            SELECT EXISTS (
                SELECT 1
                FROM identity.city_identity
                WHERE jurisdiction_id = :jurisdiction
                  AND account_id = :account)
            """;
    private static final String UNLINK = """
            DELETE FROM identity.city_identity
            WHERE jurisdiction_id = :jurisdiction
              AND account_id = :account
            """;

    private final JdbcClient jdbc;

    CitySignInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody on the way; {@code account} if it is to be linked. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Attempt(
            byte[] browser,
            String nonce,
            String verifier,
            String to,
            @Nullable AccountId account,
            Instant expires) {}

    public void start(JurisdictionId jurisdiction, byte[] state, Attempt attempt) {
        jdbc.sql(START)
                .param("jurisdiction", jurisdiction.value())
                .param("state", state)
                .param("browser", attempt.browser())
                .param("nonce", attempt.nonce())
                .param("verifier", attempt.verifier())
                .param("to", attempt.to())
                .param(
                        "account",
                        attempt.account() == null ? null : attempt.account().value(),
                        java.sql.Types.OTHER)
                .param("expires", time(attempt.expires()))
                .update();
    }

    public void sweep(JurisdictionId jurisdiction, Instant now) {
        jdbc.sql(SWEEP)
                .param("jurisdiction", jurisdiction.value())
                .param("now", time(now))
                .update();
    }

    /** Each comes back once. */
    public Optional<Attempt> take(JurisdictionId jurisdiction, byte[] state) {
        return jdbc.sql(TAKE)
                .param("jurisdiction", jurisdiction.value())
                .param("state", state)
                .query((row, n) -> {
                    UUID account = row.getObject("account_id", UUID.class);
                    return new Attempt(
                            row.getBytes("browser_digest"),
                            row.getString("nonce"),
                            row.getString("verifier"),
                            row.getString("to_path"),
                            account == null ? null : new AccountId(account),
                            row.getObject("expires_at", OffsetDateTime.class).toInstant());
                })
                .optional();
    }

    /** {@code false} if this identity or this account is linked already. */
    public boolean link(JurisdictionId jurisdiction, String issuer, String subject, AccountId account, Instant at) {
        return jdbc.sql(LINK)
                        .param("jurisdiction", jurisdiction.value())
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("account", account.value())
                        .param("at", time(at))
                        .update()
                == 1;
    }

    public Optional<AccountId> owner(JurisdictionId jurisdiction, String issuer, String subject) {
        return jdbc.sql(OWNER)
                .param("jurisdiction", jurisdiction.value())
                .param("issuer", issuer)
                .param("subject", subject)
                .query((row, n) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional();
    }

    public boolean isLinked(JurisdictionId jurisdiction, AccountId account) {
        return jdbc.sql(LINKED)
                .param("jurisdiction", jurisdiction.value())
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    public boolean unlink(JurisdictionId jurisdiction, AccountId account) {
        return jdbc.sql(UNLINK)
                        .param("jurisdiction", jurisdiction.value())
                        .param("account", account.value())
                        .update()
                == 1;
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
