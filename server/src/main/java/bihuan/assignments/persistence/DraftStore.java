package bihuan.assignments.persistence;

import bihuan.assignments.AssignmentId;
import bihuan.kernel.AccountId;
import bihuan.kernel.JurisdictionId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the answer that waits for approval: the latest that was submitted, unless it was refused or an answer was given since. */
@Repository
public class DraftStore {
    private static final String WAITING = """
            SELECT s.kind, s.actor_account_id, t.body
            FROM assignments.assignment a
            JOIN assignments.step s
                ON s.jurisdiction_id = a.jurisdiction_id
               AND s.matter_id = a.matter_id
               AND s.assignment_id = a.id
               AND s.kind IN ('AnswerSubmitted', 'AnswerRefused', 'AssignmentAnswered')
            LEFT JOIN assignments.text t
                ON t.jurisdiction_id = s.jurisdiction_id
               AND t.matter_id = s.matter_id
               AND t.version = s.version
            WHERE a.jurisdiction_id = :jurisdiction
              AND a.id = :assignment
            ORDER BY s.version DESC
            LIMIT 1
            """;

    private final JdbcClient database;

    DraftStore(JdbcClient database) {
        this.database = database;
    }

    /** An answer that was submitted, and by whom. */
    public record Draft(@Nullable AccountId author, String text) {}

    private record Last(String kind, Draft draft) {}

    public Optional<Draft> waiting(JurisdictionId jurisdiction, AssignmentId assignment) {
        return database.sql(WAITING)
                .param("jurisdiction", jurisdiction.value())
                .param("assignment", assignment.value())
                .query((row, n) -> {
                    UUID author = row.getObject("actor_account_id", UUID.class);
                    String text = row.getString("body");
                    return new Last(
                            row.getString("kind"),
                            new Draft(author == null ? null : new AccountId(author), text == null ? "" : text));
                })
                .optional()
                .filter(last -> last.kind().equals("AnswerSubmitted"))
                .map(Last::draft);
    }
}
