package bihuan.issues.persistence;

import bihuan.issues.IssueNumber;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.AttachmentId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of sealed issues beside the identity itself. */
@Repository
public class SealedStore {
    private static final String ADD = """
            INSERT INTO issues.seal (jurisdiction_id, issue_id, pseudonym, masked)
            VALUES (:jurisdiction, :issue, :pseudonym, :masked)
            """;

    private static final String FIND = """
            SELECT pseudonym, masked, screened_at, released
            FROM issues.seal
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
            """;

    private static final String SCREENED = """
            UPDATE issues.seal
            SET masked = masked + :masked, screened_at = :at, released = :released
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
            """;

    private static final String REWRITE = """
            UPDATE issues.issue
            SET title = :title, text = :text, screened = true
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
            """;

    private static final String REQUEST = """
            INSERT INTO issues.unsealing
                (jurisdiction_id, unsealing_id, issue_id, account_id, unit_id, reason, hours, requested_at)
            VALUES (:jurisdiction, :id, :issue, :account, :unit, :reason, :hours, :at)
            """;

    private static final String COLUMNS = """
            SELECT u.unsealing_id, u.account_id, u.unit_id, u.reason, u.hours, u.requested_at, u.decided_by, u.decided_unit,
                   u.granted, u.decided_at, u.decision, u.expires_at, i.number, i.title,
                   ARRAY(
                       SELECT r.at
                       FROM issues.identity_reading r
                       WHERE r.jurisdiction_id = u.jurisdiction_id
                         AND r.unsealing_id = u.unsealing_id
                       ORDER BY r.at) AS readings
            FROM issues.unsealing u
            JOIN issues.issue i ON i.jurisdiction_id = u.jurisdiction_id AND i.issue_id = u.issue_id
            WHERE u.jurisdiction_id = :jurisdiction
            """;

    private static final String OF = COLUMNS + "  AND u.issue_id = :issue\nORDER BY u.requested_at, u.unsealing_id";

    private static final String PENDING =
            COLUMNS + "  AND u.decided_at IS NULL\nORDER BY u.requested_at, u.unsealing_id\nLIMIT 200";

    private static final String DECIDE = """
            UPDATE issues.unsealing
            SET decided_by = :account, decided_unit = :unit, granted = :granted, decided_at = :at, decision = :decision,
                expires_at = CASE WHEN :granted THEN CAST(:at AS timestamptz) + make_interval(hours => hours) END
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
              AND unsealing_id = :id
              AND decided_at IS NULL
            """;

    private static final String READ = """
            INSERT INTO issues.identity_reading (jurisdiction_id, unsealing_id, at)
            VALUES (:jurisdiction, :id, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String LOOKED = """
            INSERT INTO issues.sealed_reading AS last (jurisdiction_id, issue_id, account_id, at)
            VALUES (:jurisdiction, :issue, :account, :at)
            ON CONFLICT (jurisdiction_id, issue_id, account_id) DO UPDATE
            SET at = excluded.at
            WHERE last.at < :before
            """;

    private final JdbcClient jdbc;

    SealedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The seal of an issue. */
    public record Row(
            String pseudonym, int masked, @Nullable Instant screenedAt, List<AttachmentId> released) {}

    /** Leave that was asked for. */
    public record Asked(
            UUID id,
            IssueNumber number,
            String title,
            AccountId account,
            UnitId unit,
            String reason,
            int hours,
            Instant requestedAt,
            @Nullable AccountId decidedBy,
            @Nullable UnitId decidedUnit,
            @Nullable Boolean granted,
            @Nullable Instant decidedAt,
            @Nullable String decision,
            @Nullable Instant expiresAt,
            List<Instant> readings) {}

    public void add(JurisdictionId jurisdiction, MatterId issue, String pseudonym, int masked) {
        of(ADD, jurisdiction, issue)
                .param("pseudonym", pseudonym)
                .param("masked", masked)
                .update();
    }

    public Optional<Row> find(JurisdictionId jurisdiction, MatterId issue) {
        return of(FIND, jurisdiction, issue)
                .query((row, n) -> new Row(
                        row.getString("pseudonym"),
                        row.getInt("masked"),
                        Rows.instantOrNull(row, "screened_at"),
                        Arrays.stream((UUID[]) row.getArray("released").getArray())
                                .map(AttachmentId::new)
                                .toList()))
                .optional();
    }

    public void screened(
            JurisdictionId jurisdiction, MatterId issue, int masked, Collection<AttachmentId> released, Instant at) {
        of(SCREENED, jurisdiction, issue)
                .param("masked", masked)
                .param("at", Rows.time(at))
                .param("released", released.stream().map(AttachmentId::value).toArray(UUID[]::new))
                .update();
    }

    public void rewrite(JurisdictionId jurisdiction, MatterId issue, String title, String text) {
        of(REWRITE, jurisdiction, issue)
                .param("title", title)
                .param("text", text)
                .update();
    }

    public void request(
            JurisdictionId jurisdiction, MatterId issue, UUID id, Actor by, String reason, int hours, Instant at) {
        of(REQUEST, jurisdiction, issue)
                .param("id", id)
                .param("account", Rows.id(by.account()))
                .param("unit", Rows.id(by.unit()))
                .param("reason", reason)
                .param("hours", hours)
                .param("at", Rows.time(at))
                .update();
    }

    /** What was asked about an issue, first to last. */
    public List<Asked> of(JurisdictionId jurisdiction, MatterId issue) {
        return of(OF, jurisdiction, issue).query(SealedStore::asked).list();
    }

    public List<Asked> pending(JurisdictionId jurisdiction) {
        return jdbc.sql(PENDING)
                .param("jurisdiction", jurisdiction.value())
                .query(SealedStore::asked)
                .list();
    }

    /** {@code false} if somebody had decided before. */
    public boolean decide(
            JurisdictionId jurisdiction, MatterId issue, UUID id, Actor by, boolean granted, String why, Instant at) {
        return of(DECIDE, jurisdiction, issue)
                        .param("id", id)
                        .param("account", Rows.id(by.account()))
                        .param("unit", Rows.id(by.unit()))
                        .param("granted", granted)
                        .param("decision", why)
                        .param("at", Rows.time(at))
                        .update()
                == 1;
    }

    public void read(JurisdictionId jurisdiction, UUID unsealing, Instant at) {
        jdbc.sql(READ)
                .param("jurisdiction", jurisdiction.value())
                .param("id", unsealing)
                .param("at", Rows.time(at))
                .update();
    }

    /** Notes that somebody looked at the issue; {@code false} if he did so after {@code before} already. */
    public boolean looked(JurisdictionId jurisdiction, MatterId issue, AccountId account, Instant at, Instant before) {
        return of(LOOKED, jurisdiction, issue)
                        .param("account", account.value())
                        .param("at", Rows.time(at))
                        .param("before", Rows.time(before))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec of(String sql, JurisdictionId jurisdiction, MatterId issue) {
        return jdbc.sql(sql).param("jurisdiction", jurisdiction.value()).param("issue", issue.value());
    }

    private static Asked asked(ResultSet row, int number) throws SQLException {
        return new Asked(
                row.getObject("unsealing_id", UUID.class),
                new IssueNumber(row.getString("number")),
                row.getString("title"),
                new AccountId(row.getObject("account_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("reason"),
                row.getInt("hours"),
                Rows.instant(row, "requested_at"),
                Rows.idOrNull(row, "decided_by", AccountId::new),
                Rows.idOrNull(row, "decided_unit", UnitId::new),
                row.getObject("granted", Boolean.class),
                Rows.instantOrNull(row, "decided_at"),
                row.getString("decision"),
                Rows.instantOrNull(row, "expires_at"),
                Arrays.stream((java.sql.Timestamp[]) row.getArray("readings").getArray())
                        .map(java.sql.Timestamp::toInstant)
                        .toList());
    }
}
