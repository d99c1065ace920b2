package bihuan.issues.persistence;

import bihuan.issues.ContactPerson;
import bihuan.issues.IssueView.NotAccepted;
import bihuan.issues.IssueView.Words;
import bihuan.issues.IssueView.WordsKind;
import bihuan.issues.NotAcceptedReason;
import bihuan.issues.domain.Issue;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.Uuids;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What is said about an issue after registration, why one was not accepted, and whom to call. */
@Repository
public class WordsStore {
    private static final String ADD = """
            INSERT INTO issues.words
                (jurisdiction_id, issue_id, words_id, kind, text, by_kind, by_account, by_unit, at)
            VALUES
                (:jurisdiction, :issue, :words, :kind, :text, :byKind, :account, :unit, :at)
            """;

    private static final String ALL = """
            SELECT kind, text, by_kind, by_account, by_unit, at
            FROM issues.words
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
            ORDER BY at, words_id
            """;

    private static final String ADD_NOT_ACCEPTANCE = """
            INSERT INTO issues.not_acceptance
                (jurisdiction_id, issue_id, reason, words, by_kind, by_account, by_unit, at)
            VALUES
                (:jurisdiction, :issue, :reason, :text, :byKind, :account, :unit, :at)
            """;

    private static final String NOT_ACCEPTANCE = """
            SELECT reason, words, by_kind, by_account, by_unit, at
            FROM issues.not_acceptance
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
            """;

    private static final String ADD_CONTACT = """
            INSERT INTO issues.contact (jurisdiction_id, issue_id, name, phone)
            VALUES (:jurisdiction, :issue, :name, :phone)
            """;

    private static final String CONTACT = """
            SELECT name, phone
            FROM issues.contact
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
            """;

    private final JdbcClient jdbc;

    WordsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Issue issue, WordsKind kind, String text, Actor by, Instant at) {
        said(jdbc.sql(ADD), issue, text, by, at)
                .param("words", Uuids.next())
                .param("kind", kind.name())
                .update();
    }

    /** First to last. */
    public List<Words> all(JurisdictionId jurisdiction, MatterId issue) {
        return of(ALL, jurisdiction, issue)
                .query((row, i) -> new Words(
                        WordsKind.valueOf(row.getString("kind")),
                        row.getString("text"),
                        Rows.actor(row),
                        Rows.instant(row, "at")))
                .list();
    }

    public void addNotAcceptance(Issue issue, NotAcceptedReason reason, String words, Actor by, Instant at) {
        said(jdbc.sql(ADD_NOT_ACCEPTANCE), issue, words, by, at)
                .param("reason", reason.name())
                .update();
    }

    public Optional<NotAccepted> notAcceptance(JurisdictionId jurisdiction, MatterId issue) {
        return of(NOT_ACCEPTANCE, jurisdiction, issue)
                .query((row, i) -> new NotAccepted(
                        NotAcceptedReason.valueOf(row.getString("reason")),
                        row.getString("words"),
                        Rows.actor(row),
                        Rows.instant(row, "at")))
                .optional();
    }

    public void addContact(JurisdictionId jurisdiction, MatterId issue, ContactPerson contact) {
        of(ADD_CONTACT, jurisdiction, issue)
                .param("name", Rows.text(contact.name()))
                .param("phone", Rows.text(contact.phone()))
                .update();
    }

    public Optional<ContactPerson> contact(JurisdictionId jurisdiction, MatterId issue) {
        return of(CONTACT, jurisdiction, issue)
                .query((row, i) -> new ContactPerson(row.getString("name"), row.getString("phone")))
                .optional();
    }

    private StatementSpec of(String sql, JurisdictionId jurisdiction, MatterId issue) {
        return jdbc.sql(sql).param("jurisdiction", jurisdiction.value()).param("issue", issue.value());
    }

    private static StatementSpec said(StatementSpec statement, Issue issue, String text, Actor by, Instant at) {
        return statement
                .param("jurisdiction", issue.jurisdiction().value())
                .param("issue", issue.id().value())
                .param("text", text)
                .param("byKind", by.kind().name())
                .param("account", Rows.id(by.account()))
                .param("unit", Rows.id(by.unit()))
                .param("at", Rows.time(at));
    }
}
