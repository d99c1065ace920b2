package bihuan.identity.persistence;

import bihuan.identity.AccountView;
import bihuan.identity.SessionId;
import bihuan.identity.SessionView;
import bihuan.identity.domain.Delegating;
import bihuan.kernel.AccountId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Moment;
import bihuan.kernel.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions in PostgreSQL. A session is good while its end is ahead, it was seen lately, and its account is active. */
@Repository
public class SessionStore {
    private static final String OPEN = """
            INSERT INTO identity.session
              (jurisdiction_id, id, token_digest, account_id, started_at, last_seen_at, ends_at, device, proved_at)
            SELECT jurisdiction_id, :id, :digest, id, :now, :now, :endsAt, :device, :now
            FROM identity.account
            WHERE jurisdiction_id = :jurisdiction
              AND id = :account
              AND active
              AND password_hash = :hash
            FOR SHARE
            """;
    private static final String RESUME = """
            SELECT s.id AS session_id, s.last_seen_at,
              a.id, a.user_name, a.display_name, a.person_id, a.unit_id, a.enterprise_id, a.roles, a.active, a.must_change, a.version,
              ARRAY(
                SELECT DISTINCT lent.role
                FROM identity.delegation d
                JOIN identity.account f ON f.jurisdiction_id = d.jurisdiction_id AND f.id = d.from_account_id
                CROSS JOIN LATERAL unnest(f.roles) AS lent (role)
                WHERE d.jurisdiction_id = a.jurisdiction_id
                  AND d.to_account_id = a.id
                  AND d.ended_at IS NULL
                  AND :today BETWEEN d.begins AND d.ends
                  AND f.active
                  AND f.unit_id = a.unit_id
                  AND lent.role = ANY (:lendable)
                ORDER BY lent.role) AS borrowed
            FROM identity.session s
            JOIN identity.account a ON a.jurisdiction_id = s.jurisdiction_id AND a.id = s.account_id
            WHERE s.jurisdiction_id = :jurisdiction
              AND s.token_digest = :digest
              AND s.ends_at > :now
              AND s.last_seen_at > :seenAfter
              AND a.active
            """;
    private static final String SEEN = """
            UPDATE identity.session
            SET last_seen_at = :now
            WHERE jurisdiction_id = :jurisdiction
              AND id = :id
              AND last_seen_at < :now
            """;
    private static final String PROVED_AT = """
            SELECT proved_at
            FROM identity.session
            WHERE jurisdiction_id = :jurisdiction
              AND id = :id
              AND proved_at IS NOT NULL
            """;
    private static final String PROVED = """
            UPDATE identity.session
            SET proved_at = :now
            WHERE jurisdiction_id = :jurisdiction
              AND id = :id
            """;
    private static final String LIST = """
            SELECT id, started_at, last_seen_at, ends_at, device
            FROM identity.session
            WHERE jurisdiction_id = :jurisdiction
              AND account_id = :account
              AND ends_at > :now
              AND last_seen_at > :seenAfter
            ORDER BY id DESC
            """;
    private static final String END = """
            DELETE FROM identity.session
            WHERE jurisdiction_id = :jurisdiction
              AND account_id = :account
              AND id = :id
            """;
    private static final String END_ALL_BUT = """
            DELETE FROM identity.session
            WHERE jurisdiction_id = :jurisdiction
              AND account_id = :account
              AND id IS DISTINCT FROM CAST(:keep AS uuid)
            """;
    private static final String SWEEP = """
            DELETE FROM identity.session
            WHERE (jurisdiction_id, id) IN (
              SELECT jurisdiction_id, id
              FROM identity.session
              WHERE jurisdiction_id = :jurisdiction
                AND ends_at <= :now
              ORDER BY ends_at
              LIMIT 50
              FOR UPDATE SKIP LOCKED
            )
            """;

    /**
     * A good session with its account.
     *
     * @param borrowed the roles of those for whom its owner stands in today
     */
    public record Resumed(SessionId id, Instant lastSeenAt, AccountView account, Set<Role> borrowed) {}

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Opens a session if the account is still active and still has the password whose hash was checked.
     *
     * @return whether it did
     */
    public boolean open(
            JurisdictionId jurisdiction, AccountId account, String checkedHash, byte[] digest, SessionView session) {
        int opened = jdbc.sql(OPEN)
                .param("jurisdiction", jurisdiction.value())
                .param("account", account.value())
                .param("hash", checkedHash)
                .param("id", session.id().value())
                .param("digest", digest)
                .param("now", time(session.startedAt()))
                .param("endsAt", time(session.endsAt()))
                .param("device", session.device())
                .update();
        return opened == 1;
    }

    public Optional<Resumed> resume(JurisdictionId jurisdiction, byte[] digest, Instant now, Instant seenAfter) {
        return jdbc.sql(RESUME)
                .param("jurisdiction", jurisdiction.value())
                .param("digest", digest)
                .param("now", time(now))
                .param("seenAfter", time(seenAfter))
                .param("today", now.atZone(Moment.ZONE).toLocalDate())
                .param("lendable", Delegating.LENDABLE.stream().map(Role::name).toArray(String[]::new))
                .query((row, number) -> new Resumed(
                        new SessionId(row.getObject("session_id", UUID.class)),
                        instant(row, "last_seen_at"),
                        AccountStore.account(row, number),
                        AccountStore.roles((String[]) row.getArray("borrowed").getArray())))
                .optional();
    }

    public void seen(JurisdictionId jurisdiction, SessionId session, Instant now) {
        jdbc.sql(SEEN)
                .param("jurisdiction", jurisdiction.value())
                .param("id", session.value())
                .param("now", time(now))
                .update();
    }

    /** When its owner last showed that he is its owner. */
    public Optional<Instant> provedAt(JurisdictionId jurisdiction, SessionId session) {
        return jdbc.sql(PROVED_AT)
                .param("jurisdiction", jurisdiction.value())
                .param("id", session.value())
                .query((row, number) -> instant(row, "proved_at"))
                .optional();
    }

    public void proved(JurisdictionId jurisdiction, SessionId session, Instant now) {
        jdbc.sql(PROVED)
                .param("jurisdiction", jurisdiction.value())
                .param("id", session.value())
                .param("now", time(now))
                .update();
    }

    public List<SessionView> list(JurisdictionId jurisdiction, AccountId account, Instant now, Instant seenAfter) {
        return jdbc.sql(LIST)
                .param("jurisdiction", jurisdiction.value())
                .param("account", account.value())
                .param("now", time(now))
                .param("seenAfter", time(seenAfter))
                .query((row, number) -> new SessionView(
                        new SessionId(row.getObject("id", UUID.class)),
                        instant(row, "started_at"),
                        instant(row, "last_seen_at"),
                        instant(row, "ends_at"),
                        row.getString("device")))
                .list();
    }

    /** {@code false} if the account has no such session. */
    public boolean end(JurisdictionId jurisdiction, AccountId account, SessionId session) {
        int ended = jdbc.sql(END)
                .param("jurisdiction", jurisdiction.value())
                .param("account", account.value())
                .param("id", session.value())
                .update();
        return ended == 1;
    }

    public void endAll(JurisdictionId jurisdiction, AccountId account) {
        jdbc.sql(END_ALL_BUT)
                .param("jurisdiction", jurisdiction.value())
                .param("account", account.value())
                .param("keep", null)
                .update();
    }

    public void endOthers(JurisdictionId jurisdiction, AccountId account, SessionId keep) {
        jdbc.sql(END_ALL_BUT)
                .param("jurisdiction", jurisdiction.value())
                .param("account", account.value())
                .param("keep", keep.value())
                .update();
    }

    /** Removes some sessions that have grown old; each sign-in calls it, so that they do not pile up. */
    public void sweep(JurisdictionId jurisdiction, Instant now) {
        jdbc.sql(SWEEP)
                .param("jurisdiction", jurisdiction.value())
                .param("now", time(now))
                .update();
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
