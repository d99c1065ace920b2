package bihuan.assignments.persistence;

import bihuan.assignments.AssignmentId;
import bihuan.assignments.Worklists.Request;
import bihuan.kernel.AccountId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for a yes or no. */
@Repository
public class RequestStore {
    private static final String IN_UNITS = """
            SELECT 'EXTENSION' AS kind, a.id, a.matter_id, m.number, a.unit_id, e.requested_at AS asked_at, e.reason AS words
            FROM assignments.extension e
            JOIN assignments.assignment a ON a.jurisdiction_id = e.jurisdiction_id AND a.id = e.assignment_id
            JOIN assignments.matter m ON m.jurisdiction_id = a.jurisdiction_id AND m.id = a.matter_id
            WHERE e.jurisdiction_id = :jurisdiction
              AND e.level = 'UNIT'
              AND e.state = 'PENDING'
              AND a.unit_id = ANY (:units)
              AND e.requested_by IS DISTINCT FROM :account
            UNION ALL
            SELECT 'ANSWER', a.id, a.matter_id, m.number, a.unit_id, s.at, t.body
            FROM assignments.assignment a
            JOIN assignments.matter m ON m.jurisdiction_id = a.jurisdiction_id AND m.id = a.matter_id
            CROSS JOIN LATERAL (
                SELECT kind, at, version, actor_account_id
                FROM assignments.step
                WHERE jurisdiction_id = a.jurisdiction_id
                  AND matter_id = a.matter_id
                  AND assignment_id = a.id
                  AND kind IN ('AnswerSubmitted', 'AnswerRefused', 'AssignmentAnswered')
                ORDER BY version DESC
                LIMIT 1) s
            JOIN assignments.text t
                ON t.jurisdiction_id = a.jurisdiction_id AND t.matter_id = a.matter_id AND t.version = s.version
            WHERE a.jurisdiction_id = :jurisdiction
              AND a.state IN ('SIGNED', 'PLEDGED')
              AND a.unit_id = ANY (:units)
              AND s.kind = 'AnswerSubmitted'
              AND s.actor_account_id IS DISTINCT FROM :account
            ORDER BY asked_at, id
            LIMIT 200
            """;

    private static final String IN_BUREAU = """
            SELECT 'EXTENSION' AS kind, a.id, a.matter_id, m.number, a.unit_id, e.requested_at AS asked_at, e.reason AS words
            FROM assignments.extension e
            JOIN assignments.assignment a ON a.jurisdiction_id = e.jurisdiction_id AND a.id = e.assignment_id
            JOIN assignments.matter m ON m.jurisdiction_id = a.jurisdiction_id AND m.id = a.matter_id
            WHERE e.jurisdiction_id = :jurisdiction
              AND e.level = 'BUREAU'
              AND e.state = 'PENDING'
            UNION ALL
            SELECT 'PLEDGE', a.id, a.matter_id, m.number, a.unit_id, p.requested_at, p.reason
            FROM assignments.pledge p
            JOIN assignments.assignment a ON a.jurisdiction_id = p.jurisdiction_id AND a.id = p.assignment_id
            JOIN assignments.matter m ON m.jurisdiction_id = a.jurisdiction_id AND m.id = a.matter_id
            WHERE p.jurisdiction_id = :jurisdiction
              AND p.state = 'PENDING'
            ORDER BY asked_at, id
            LIMIT 200
            """;

    private final JdbcClient database;

    RequestStore(JdbcClient database) {
        this.database = database;
    }

    /** Of these units, asked by others than this account. */
    public List<Request> inUnits(JurisdictionId jurisdiction, Set<UnitId> units, @Nullable AccountId account) {
        return database.sql(IN_UNITS)
                .param("jurisdiction", jurisdiction.value())
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("account", account == null ? null : account.value(), Types.OTHER)
                .query((row, n) -> request(row))
                .list();
    }

    /** What the bureau decides. */
    public List<Request> inBureau(JurisdictionId jurisdiction) {
        return database.sql(IN_BUREAU)
                .param("jurisdiction", jurisdiction.value())
                .query((row, n) -> request(row))
                .list();
    }

    private static Request request(ResultSet row) throws SQLException {
        return new Request(
                Request.Kind.valueOf(row.getString("kind")),
                new AssignmentId(row.getObject("id", UUID.class)),
                new MatterId(row.getObject("matter_id", UUID.class)),
                row.getString("number"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("words"),
                null);
    }
}
