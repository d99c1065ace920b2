package bihuan.issues.persistence;

import bihuan.issues.IssueState;
import bihuan.issues.UnmergeCause;
import bihuan.issues.domain.Issue;
import bihuan.kernel.Actor;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every merge that ever was. */
@Repository
public class MergeStore {
    private static final String ADD = """
            INSERT INTO issues.merge
                (jurisdiction_id, issue_id, round, main_id, state_before, merged_account, merged_at)
            SELECT :jurisdiction, :issue, coalesce(max(round), 0) + 1, :main, :before, :account, :at
            FROM issues.merge
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
            """;

    private static final String UNDO = """
            UPDATE issues.merge
            SET undone_account = :account, undone_at = :at, undone_cause = :cause
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
              AND undone_at IS NULL
            RETURNING state_before
            """;

    private final JdbcClient jdbc;

    MergeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Issue issue, Issue main, Actor by, Instant at) {
        jdbc.sql(ADD)
                .param("jurisdiction", issue.jurisdiction().value())
                .param("issue", issue.id().value())
                .param("main", main.id().value())
                .param("before", issue.state().name())
                .param("account", Rows.id(by.account()))
                .param("at", Rows.time(at))
                .update();
    }

    /** The state in which it was merged. */
    public IssueState undo(Issue issue, UnmergeCause cause, Actor by, Instant at) {
        return jdbc.sql(UNDO)
                .param("account", Rows.id(by.account()))
                .param("at", Rows.time(at))
                .param("cause", cause.name())
                .param("jurisdiction", issue.jurisdiction().value())
                .param("issue", issue.id().value())
                .query((row, i) -> IssueState.valueOf(row.getString("state_before")))
                .single();
    }
}
