package bihuan.identity.persistence;

import static bihuan.identity.persistence.SessionStore.instant;
import static bihuan.identity.persistence.SessionStore.time;

import bihuan.identity.domain.Attempts;
import bihuan.kernel.JurisdictionId;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Failed attempts per user name in PostgreSQL; names are kept as digests, because some are typed by mistake, some are passwords. */
@Repository
public class AttemptStore {
    private static final String BEGIN = """
            INSERT INTO identity.sign_in_attempt (jurisdiction_id, user_name_digest, failures, last_at, blocked_until)
            VALUES (:jurisdiction, :userName, 0, :now, :now)
            ON CONFLICT DO NOTHING
            """;
    private static final String LOCK = """
            SELECT failures, last_at, blocked_until
            FROM identity.sign_in_attempt
            WHERE jurisdiction_id = :jurisdiction
              AND user_name_digest = :userName
            FOR UPDATE
            """;
    private static final String SAVE = """
            UPDATE identity.sign_in_attempt
            SET failures = :failures, last_at = :lastAt, blocked_until = :blockedUntil
            WHERE jurisdiction_id = :jurisdiction
              AND user_name_digest = :userName
            """;
    private static final String FORGET = """
            DELETE FROM identity.sign_in_attempt
            WHERE jurisdiction_id = :jurisdiction
              AND user_name_digest = :userName
            """;
    private static final String SWEEP = """
            DELETE FROM identity.sign_in_attempt
            WHERE (jurisdiction_id, user_name_digest) IN (
              SELECT jurisdiction_id, user_name_digest
              FROM identity.sign_in_attempt
              WHERE jurisdiction_id = :jurisdiction
                AND last_at < :before
              ORDER BY last_at
              LIMIT 50
              FOR UPDATE SKIP LOCKED
            )
            """;

    private final JdbcClient jdbc;

    AttemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The attempts of a user name; others wait until the transaction ends. */
    public Attempts lock(JurisdictionId jurisdiction, byte[] userName, Instant now) {
        jdbc.sql(BEGIN)
                .param("jurisdiction", jurisdiction.value())
                .param("userName", userName)
                .param("now", time(now))
                .update();
        return jdbc.sql(LOCK)
                .param("jurisdiction", jurisdiction.value())
                .param("userName", userName)
                .query((row, number) ->
                        new Attempts(row.getInt("failures"), instant(row, "last_at"), instant(row, "blocked_until")))
                .optional()
                .orElseGet(() -> new Attempts(0, now, now));
    }

    public void save(JurisdictionId jurisdiction, byte[] userName, Attempts attempts) {
        jdbc.sql(SAVE)
                .param("jurisdiction", jurisdiction.value())
                .param("userName", userName)
                .param("failures", attempts.failures())
                .param("lastAt", time(attempts.lastAt()))
                .param("blockedUntil", time(attempts.blockedUntil()))
                .update();
    }

    public void forget(JurisdictionId jurisdiction, byte[] userName) {
        jdbc.sql(FORGET)
                .param("jurisdiction", jurisdiction.value())
                .param("userName", userName)
                .update();
    }

    /** Removes some attempts of long ago. */
    public void sweep(JurisdictionId jurisdiction, Instant before) {
        jdbc.sql(SWEEP)
                .param("jurisdiction", jurisdiction.value())
                .param("before", time(before))
                .update();
    }
}
