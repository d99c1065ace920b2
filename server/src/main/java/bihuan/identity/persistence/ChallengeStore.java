package bihuan.identity.persistence;

import static bihuan.identity.persistence.SessionStore.instant;
import static bihuan.identity.persistence.SessionStore.time;

import bihuan.identity.SessionId;
import bihuan.identity.domain.Challenge;
import bihuan.kernel.AccountId;
import bihuan.kernel.Id;
import bihuan.kernel.JurisdictionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Challenges that were not answered yet, by their digests; in the database, because any node may get the answer. */
@Repository
public class ChallengeStore {
    private static final String ADD = """
            INSERT INTO identity.passkey_challenge (jurisdiction_id, challenge_digest, purpose, account_id, session_id, expires_at)
            VALUES (:jurisdiction, :digest, :purpose, :account, :session, :expiresAt)
            """;
    private static final String TAKE = """
            DELETE FROM identity.passkey_challenge
            WHERE jurisdiction_id = :jurisdiction
              AND challenge_digest = :digest
            RETURNING purpose, account_id, session_id, expires_at
            """;
    private static final String SWEEP = """
            DELETE FROM identity.passkey_challenge
            WHERE (jurisdiction_id, challenge_digest) IN (
              SELECT jurisdiction_id, challenge_digest
              FROM identity.passkey_challenge
              WHERE jurisdiction_id = :jurisdiction
                AND expires_at <= :now
              ORDER BY expires_at
              LIMIT 50
              FOR UPDATE SKIP LOCKED
            )
            """;

    private final JdbcClient jdbc;

    ChallengeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(JurisdictionId jurisdiction, byte[] digest, Challenge challenge, Instant expiresAt) {
        jdbc.sql(ADD)
                .param("jurisdiction", jurisdiction.value())
                .param("digest", digest)
                .param("purpose", challenge.purpose().name())
                .param("account", value(challenge.account()), Types.OTHER)
                .param("session", value(challenge.session()), Types.OTHER)
                .param("expiresAt", time(expiresAt))
                .update();
    }

    /** It is gone afterwards, whatever becomes of its answer; empty also if it was too old. */
    public Optional<Challenge> take(JurisdictionId jurisdiction, byte[] digest, Instant now) {
        return jdbc.sql(TAKE)
                .param("jurisdiction", jurisdiction.value())
                .param("digest", digest)
                .query((row, number) -> instant(row, "expires_at").isAfter(now) ? challenge(row) : null)
                .optional();
    }

    private static Challenge challenge(ResultSet row) throws SQLException {
        UUID account = row.getObject("account_id", UUID.class);
        UUID session = row.getObject("session_id", UUID.class);
        return new Challenge(
                Challenge.Purpose.valueOf(row.getString("purpose")),
                account == null ? null : new AccountId(account),
                session == null ? null : new SessionId(session));
    }

    /** Removes some that nobody answered in time; each new one calls it, so that they do not pile up. */
    public void sweep(JurisdictionId jurisdiction, Instant now) {
        jdbc.sql(SWEEP)
                .param("jurisdiction", jurisdiction.value())
                .param("now", time(now))
                .update();
    }

    private static @Nullable UUID value(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
