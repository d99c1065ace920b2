package bihuan.surveys.persistence;

import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.surveys.QuestionnaireContent;
import bihuan.surveys.QuestionnaireId;
import bihuan.surveys.QuestionnaireRow;
import bihuan.surveys.QuestionnaireView;
import bihuan.surveys.QuestionnaireView.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Questionnaires and their versions; versions are only added. */
@Repository
public class QuestionnaireStore {
    private static final String LIST = """
            SELECT q.questionnaire_id, q.title, q.draft, q.changed_at, count(v.version) AS versions
            FROM surveys.questionnaire q
            LEFT JOIN surveys.questionnaire_version v
                ON v.jurisdiction_id = q.jurisdiction_id AND v.questionnaire_id = q.questionnaire_id
            WHERE q.jurisdiction_id = :jurisdiction
            GROUP BY q.jurisdiction_id, q.questionnaire_id
            ORDER BY q.changed_at DESC, q.questionnaire_id DESC
            LIMIT 500
            """;

    private static final String FIND = """
            SELECT questionnaire_id, title, draft, revision, changed_at
            FROM surveys.questionnaire
            WHERE jurisdiction_id = :jurisdiction
              AND questionnaire_id = :id
            """;

    private static final String VERSIONS = """
            SELECT version, content, sha256, published_at
            FROM surveys.questionnaire_version
            WHERE jurisdiction_id = :jurisdiction
              AND questionnaire_id = :id
            ORDER BY version DESC
            """;

    private static final String CONTENT = """
            SELECT content
            FROM surveys.questionnaire_version
            WHERE jurisdiction_id = :jurisdiction
              AND questionnaire_id = :id
              AND version = :version
            """;

    private static final String INSERT = """
            INSERT INTO surveys.questionnaire (jurisdiction_id, questionnaire_id, title, draft, revision, changed_at)
            VALUES (:jurisdiction, :id, :title, :draft, 1, :at)
            """;

    private static final String UPDATE = """
            UPDATE surveys.questionnaire
            SET title = :title, draft = :draft, revision = revision + 1, changed_at = :at
            WHERE jurisdiction_id = :jurisdiction
              AND questionnaire_id = :id
              AND revision = :revision
            """;

    private static final String PUBLISH = """
            INSERT INTO surveys.questionnaire_version
                (jurisdiction_id, questionnaire_id, version, content, sha256, account_id, published_at)
            VALUES (:jurisdiction, :id, :version, :content, :sha256, :account, :at)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    QuestionnaireStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The content as it is kept and digested. */
    public String written(QuestionnaireContent content) {
        return json.writeValueAsString(content);
    }

    private QuestionnaireContent read(String content) {
        return json.readValue(content, QuestionnaireContent.class);
    }

    public List<QuestionnaireRow> all(JurisdictionId jurisdiction) {
        return jdbc.sql(LIST)
                .param("jurisdiction", jurisdiction.value())
                .query((row, n) -> new QuestionnaireRow(
                        new QuestionnaireId(row.getObject("questionnaire_id", UUID.class)),
                        row.getString("title"),
                        read(row.getString("draft")).questions().size(),
                        row.getInt("versions"),
                        Rows.instant(row, "changed_at")))
                .list();
    }

    public Optional<QuestionnaireView> find(JurisdictionId jurisdiction, QuestionnaireId id) {
        return jdbc.sql(FIND)
                .param("jurisdiction", jurisdiction.value())
                .param("id", id.value())
                .query((row, n) -> new QuestionnaireView(
                        id,
                        row.getString("title"),
                        read(row.getString("draft")),
                        row.getInt("revision"),
                        Rows.instant(row, "changed_at"),
                        versions(jurisdiction, id)))
                .optional();
    }

    private List<Version> versions(JurisdictionId jurisdiction, QuestionnaireId id) {
        return jdbc.sql(VERSIONS)
                .param("jurisdiction", jurisdiction.value())
                .param("id", id.value())
                .query((row, n) -> new Version(
                        row.getInt("version"),
                        read(row.getString("content")),
                        row.getString("sha256"),
                        Rows.instant(row, "published_at")))
                .list();
    }

    /** The content of a published version. */
    public Optional<QuestionnaireContent> content(JurisdictionId jurisdiction, QuestionnaireId id, int version) {
        return jdbc.sql(CONTENT)
                .param("jurisdiction", jurisdiction.value())
                .param("id", id.value())
                .param("version", version)
                .query((row, n) -> read(row.getString("content")))
                .optional();
    }

    public void insert(JurisdictionId jurisdiction, QuestionnaireId id, String title, String draft, Instant at) {
        jdbc.sql(INSERT)
                .param("jurisdiction", jurisdiction.value())
                .param("id", id.value())
                .param("title", title)
                .param("draft", draft)
                .param("at", Rows.time(at))
                .update();
    }

    /** {@code false} if it has another revision by now. */
    public boolean update(
            JurisdictionId jurisdiction, QuestionnaireId id, int revision, String title, String draft, Instant at) {
        return jdbc.sql(UPDATE)
                        .param("jurisdiction", jurisdiction.value())
                        .param("id", id.value())
                        .param("revision", revision)
                        .param("title", title)
                        .param("draft", draft)
                        .param("at", Rows.time(at))
                        .update()
                == 1;
    }

    /** {@code false} if somebody else published this version at the same time. */
    public boolean publish(
            JurisdictionId jurisdiction,
            QuestionnaireId id,
            int version,
            String content,
            String sha256,
            Actor by,
            Instant at) {
        return jdbc.sql(PUBLISH)
                        .param("jurisdiction", jurisdiction.value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("content", content)
                        .param("sha256", sha256)
                        .param("account", Rows.id(by.account()))
                        .param("at", Rows.time(at))
                        .update()
                == 1;
    }
}
