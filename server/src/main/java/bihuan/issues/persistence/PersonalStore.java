package bihuan.issues.persistence;

import bihuan.issues.PersonalData.Said;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What tells who raised an issue, to be shown to him and to be erased. */
@Repository
public class PersonalStore {
    private static final String SAID = """
            SELECT kind, text, at
            FROM (
                SELECT 1 AS part, 'TITLE' AS kind, title AS text, received_at AS at
                FROM issues.issue
                WHERE jurisdiction_id = :jurisdiction AND issue_id = :issue
                UNION ALL
                SELECT 2, 'TEXT', text, received_at
                FROM issues.issue
                WHERE jurisdiction_id = :jurisdiction AND issue_id = :issue
                UNION ALL
                SELECT 3, kind, text, at
                FROM issues.words
                WHERE jurisdiction_id = :jurisdiction AND issue_id = :issue AND kind IN ('SUPPLEMENT', 'FROM_REPORTER')
                UNION ALL
                SELECT 3, 'JUDGEMENT', words, at
                FROM issues.judgement
                WHERE jurisdiction_id = :jurisdiction AND issue_id = :issue AND words IS NOT NULL
            ) said
            ORDER BY at, part
            """;

    private static final String WORDS = """
            SELECT words_id, text
            FROM issues.words
            WHERE jurisdiction_id = :jurisdiction AND issue_id = :issue
            ORDER BY words_id
            """;
    private static final String CHANGE_WORDS = """
            UPDATE issues.words
            SET text = :text
            WHERE jurisdiction_id = :jurisdiction AND issue_id = :issue AND words_id = :words
            """;
    private static final String JUDGEMENTS = """
            SELECT round, words
            FROM issues.judgement
            WHERE jurisdiction_id = :jurisdiction AND issue_id = :issue AND words IS NOT NULL
            ORDER BY round
            """;
    private static final String CHANGE_JUDGEMENT = """
            UPDATE issues.judgement
            SET words = :text
            WHERE jurisdiction_id = :jurisdiction AND issue_id = :issue AND round = :round
            """;
    private static final String CHANGE_ISSUE = """
            UPDATE issues.issue
            SET title = :title, text = :text, erased_at = :at, version = version + 1
            WHERE jurisdiction_id = :jurisdiction AND issue_id = :issue AND erased_at IS NULL
            """;
    private static final String FORGET_CONTACT = """
            DELETE FROM issues.contact
            WHERE jurisdiction_id = :jurisdiction AND issue_id = :issue
            """;
    private static final String FORGET_FINGERPRINT = """
            DELETE FROM issues.fingerprint
            WHERE jurisdiction_id = :jurisdiction AND issue_id = :issue
            """;
    private static final String ERASED_AT = """
            SELECT erased_at
            FROM issues.issue
            WHERE jurisdiction_id = :jurisdiction AND issue_id = :issue AND erased_at IS NOT NULL
            """;
    private static final String CITIES = """
            SELECT DISTINCT jurisdiction_id
            FROM issues.issue
            WHERE erased_at IS NULL AND ended_at IS NOT NULL
            ORDER BY jurisdiction_id
            """;
    private static final String OVER = """
            SELECT issue_id
            FROM issues.issue
            WHERE jurisdiction_id = :jurisdiction AND erased_at IS NULL AND ended_at < :before
            ORDER BY ended_at, issue_id
            LIMIT :limit
            """;

    private final JdbcClient jdbc;

    PersonalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Said> said(JurisdictionId jurisdiction, MatterId issue) {
        return of(SAID, jurisdiction, issue)
                .query((row, n) -> new Said(row.getString("kind"), row.getString("text"), Rows.instant(row, "at")))
                .list();
    }

    /** Changes everything that was said about the issue after it was raised. */
    public void changeWords(JurisdictionId jurisdiction, MatterId issue, UnaryOperator<String> screened) {
        record Text(UUID id, int round, String text) {}
        of(WORDS, jurisdiction, issue)
                .query((row, n) -> new Text(row.getObject("words_id", UUID.class), 0, row.getString("text")))
                .list()
                .forEach(it -> of(CHANGE_WORDS, jurisdiction, issue)
                        .param("words", it.id())
                        .param("text", screened.apply(it.text()))
                        .update());
        of(JUDGEMENTS, jurisdiction, issue)
                .query((row, n) -> new Text(issue.value(), row.getInt("round"), row.getString("words")))
                .list()
                .forEach(it -> of(CHANGE_JUDGEMENT, jurisdiction, issue)
                        .param("round", it.round())
                        .param("text", screened.apply(it.text()))
                        .update());
    }

    /** {@code false} if it was erased before. */
    public boolean erase(JurisdictionId jurisdiction, MatterId issue, String title, String text, Instant at) {
        boolean first = of(CHANGE_ISSUE, jurisdiction, issue)
                        .param("title", title)
                        .param("text", text)
                        .param("at", Rows.time(at))
                        .update()
                == 1;
        of(FORGET_CONTACT, jurisdiction, issue).update();
        of(FORGET_FINGERPRINT, jurisdiction, issue).update();
        return first;
    }

    public Optional<Instant> erasedAt(JurisdictionId jurisdiction, MatterId issue) {
        return of(ERASED_AT, jurisdiction, issue)
                .query((row, n) -> Rows.instant(row, "erased_at"))
                .optional();
    }

    /** Cities with issues that ended and still tell who raised them. */
    public List<JurisdictionId> cities() {
        return jdbc.sql(CITIES)
                .query((row, n) -> new JurisdictionId(row.getInt("jurisdiction_id")))
                .list();
    }

    /** Issues that ended before a moment, the oldest first. */
    public List<MatterId> over(JurisdictionId jurisdiction, Instant before, int limit) {
        return jdbc.sql(OVER)
                .param("jurisdiction", jurisdiction.value())
                .param("before", Rows.time(before))
                .param("limit", limit)
                .query((row, n) -> new MatterId(row.getObject("issue_id", UUID.class)))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, JurisdictionId jurisdiction, MatterId issue) {
        return jdbc.sql(sql).param("jurisdiction", jurisdiction.value()).param("issue", issue.value());
    }
}
