package bihuan.issues.persistence;

import bihuan.issues.ExclusionReason;
import bihuan.issues.IssueView.Exclusion;
import bihuan.issues.IssueView.ExclusionState;
import bihuan.issues.domain.Issue;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Exclusions from the statistics, with both persons. */
@Repository
public class ExclusionStore {
    private static final String PROPOSE = """
            INSERT INTO issues.exclusion
                (jurisdiction_id, issue_id, round, reason, words, state, proposed_account, proposed_unit, proposed_at)
            SELECT :jurisdiction, :issue, coalesce(max(round), 0) + 1, :reason, :words, 'PROPOSED', :account, :unit, :at
            FROM issues.exclusion
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
            ON CONFLICT DO NOTHING
            """;

    private static final String REVIEW = """
            UPDATE issues.exclusion
            SET state = :state, reviewed_account = :account, reviewed_unit = :unit, reviewed_at = :at,
                review_words = :words
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
              AND state = 'PROPOSED'
            """;

    private static final String REVOKE = """
            UPDATE issues.exclusion
            SET state = 'REVOKED', revoked_account = :account, revoked_unit = :unit, revoked_at = :at,
                revoke_words = :words
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
              AND state = 'APPROVED'
            """;

    private static final String LATEST = """
            SELECT reason, words, state, proposed_account, proposed_unit, proposed_at, reviewed_account, reviewed_unit,
                   reviewed_at, review_words
            FROM issues.exclusion
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
            ORDER BY round DESC
            LIMIT 1
            """;

    private final JdbcClient jdbc;

    ExclusionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether none was open or approved. */
    public boolean propose(Issue issue, ExclusionReason reason, String words, Actor by, Instant at) {
        return decide(jdbc.sql(PROPOSE).param("reason", reason.name()), issue, words, by, at);
    }

    /** Whether one was proposed. */
    public boolean review(Issue issue, boolean approved, String words, Actor by, Instant at) {
        ExclusionState state = approved ? ExclusionState.APPROVED : ExclusionState.REJECTED;
        return decide(jdbc.sql(REVIEW).param("state", state.name()), issue, words, by, at);
    }

    /** Whether one was approved. */
    public boolean revoke(Issue issue, String words, Actor by, Instant at) {
        return decide(jdbc.sql(REVOKE), issue, words, by, at);
    }

    public Optional<Exclusion> latest(JurisdictionId jurisdiction, MatterId issue) {
        return jdbc.sql(LATEST)
                .param("jurisdiction", jurisdiction.value())
                .param("issue", issue.value())
                .query(ExclusionStore::exclusion)
                .optional();
    }

    private static boolean decide(JdbcClient.StatementSpec statement, Issue issue, String words, Actor by, Instant at) {
        return statement
                        .param("jurisdiction", issue.jurisdiction().value())
                        .param("issue", issue.id().value())
                        .param("words", words)
                        .param("account", Rows.id(by.account()))
                        .param("unit", Rows.id(by.unit()))
                        .param("at", Rows.time(at))
                        .update()
                == 1;
    }

    private static Exclusion exclusion(ResultSet row, int number) throws SQLException {
        return new Exclusion(
                ExclusionReason.valueOf(row.getString("reason")),
                row.getString("words"),
                ExclusionState.valueOf(row.getString("state")),
                Objects.requireNonNullElse(Rows.official(row, "proposed_account", "proposed_unit"), Actor.system()),
                Rows.instant(row, "proposed_at"),
                Rows.official(row, "reviewed_account", "reviewed_unit"),
                Rows.instantOrNull(row, "reviewed_at"),
                row.getString("review_words"));
    }
}
