package bihuan.issues.persistence;

import bihuan.issues.IssueView.Withdrawal;
import bihuan.issues.IssueView.WithdrawalState;
import bihuan.issues.domain.Issue;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wishes to withdraw, and what came of them. */
@Repository
public class WithdrawalStore {
    private static final String REQUEST = """
            INSERT INTO issues.withdrawal
                (jurisdiction_id, issue_id, round, reason, state, requested_kind, requested_account, requested_at)
            SELECT :jurisdiction, :issue, coalesce(max(round), 0) + 1, :reason, 'REQUESTED', :kind, :account, :at
            FROM issues.withdrawal
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
            ON CONFLICT DO NOTHING
            """;

    private static final String DECIDE = """
            UPDATE issues.withdrawal
            SET state = :state, decided_account = :account, decided_unit = :unit, decided_at = :at, words = :words
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
              AND state = 'REQUESTED'
            """;

    private static final String LATEST = """
            SELECT reason, state, requested_at, decided_account, decided_unit, decided_at, words
            FROM issues.withdrawal
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
            ORDER BY round DESC
            LIMIT 1
            """;

    private final JdbcClient jdbc;

    WithdrawalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there was no open one. */
    public boolean request(Issue issue, String reason, Actor by, Instant at) {
        return jdbc.sql(REQUEST)
                        .param("jurisdiction", issue.jurisdiction().value())
                        .param("issue", issue.id().value())
                        .param("reason", reason)
                        .param("kind", by.kind().name())
                        .param("account", Rows.id(by.account()))
                        .param("at", Rows.time(at))
                        .update()
                == 1;
    }

    /** Whether there was an open one. */
    public boolean decide(Issue issue, WithdrawalState state, @Nullable String words, Actor by, Instant at) {
        return jdbc.sql(DECIDE)
                        .param("state", state.name())
                        .param("account", Rows.id(by.account()))
                        .param("unit", Rows.id(by.unit()))
                        .param("at", Rows.time(at))
                        .param("words", Rows.text(words))
                        .param("jurisdiction", issue.jurisdiction().value())
                        .param("issue", issue.id().value())
                        .update()
                == 1;
    }

    public Optional<Withdrawal> latest(JurisdictionId jurisdiction, MatterId issue) {
        return jdbc.sql(LATEST)
                .param("jurisdiction", jurisdiction.value())
                .param("issue", issue.value())
                .query(WithdrawalStore::withdrawal)
                .optional();
    }

    private static Withdrawal withdrawal(ResultSet row, int number) throws SQLException {
        return new Withdrawal(
                row.getString("reason"),
                WithdrawalState.valueOf(row.getString("state")),
                Rows.instant(row, "requested_at"),
                Rows.official(row, "decided_account", "decided_unit"),
                Rows.instantOrNull(row, "decided_at"),
                row.getString("words"));
    }
}
