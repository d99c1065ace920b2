package bihuan.surveys.persistence;

import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.surveys.AnswerForm;
import bihuan.surveys.Reply;
import bihuan.surveys.SurveyId;
import bihuan.surveys.domain.Scoring.Sheet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who is asked, and what is answered: by somebody while the survey is open, by nobody afterwards. */
@Repository
public class AnswerStore {
    private static final TypeReference<List<Reply>> REPLIES = new TypeReference<>() {};

    private static final String BY_TOKEN = """
            SELECT survey_id, enterprise_id
            FROM surveys.invitation
            WHERE jurisdiction_id = :jurisdiction
              AND token_digest = :digest
            """;

    private static final String IS_INVITED = """
            SELECT count(*)
            FROM surveys.invitation
            WHERE jurisdiction_id = :jurisdiction
              AND survey_id = :id
              AND enterprise_id = :enterprise
            """;

    private static final String WAITING = """
            SELECT s.survey_id, s.title, s.closes_at, i.answered
            FROM surveys.invitation i
            JOIN surveys.survey s ON s.jurisdiction_id = i.jurisdiction_id AND s.survey_id = i.survey_id
            WHERE i.jurisdiction_id = :jurisdiction
              AND i.enterprise_id = :enterprise
              AND s.state = 'OPEN'
              AND s.closes_at > :now
            ORDER BY s.closes_at, s.survey_id
            LIMIT 50
            """;

    private static final String WITHOUT_ANSWER = """
            SELECT enterprise_id
            FROM surveys.invitation
            WHERE jurisdiction_id = :jurisdiction
              AND survey_id = :id
              AND NOT answered
            ORDER BY stratum, place
            """;

    private static final String MAKE_LINKS = """
            UPDATE surveys.invitation i
            SET token_digest = link.digest
            FROM unnest(:enterprises::text[], :digests::bytea[]) AS link (enterprise, digest)
            WHERE i.jurisdiction_id = :jurisdiction
              AND i.survey_id = :id
              AND i.enterprise_id = link.enterprise::uuid
            """;

    private static final String REPLY = """
            SELECT content
            FROM surveys.reply
            WHERE jurisdiction_id = :jurisdiction
              AND survey_id = :id
              AND enterprise_id = :enterprise
            """;

    private static final String PUT = """
            INSERT INTO surveys.reply (jurisdiction_id, survey_id, enterprise_id, content)
            VALUES (:jurisdiction, :id, :enterprise, :content)
            ON CONFLICT (jurisdiction_id, survey_id, enterprise_id) DO UPDATE SET content = excluded.content
            """;

    private static final String REMOVE = """
            DELETE FROM surveys.reply
            WHERE jurisdiction_id = :jurisdiction
              AND survey_id = :id
              AND enterprise_id = :enterprise
            """;

    private static final String MARK = """
            UPDATE surveys.invitation
            SET answered = :answered
            WHERE jurisdiction_id = :jurisdiction
              AND survey_id = :id
              AND enterprise_id = :enterprise
            """;

    private static final String CUT_LOOSE = """
            INSERT INTO surveys.sheet (jurisdiction_id, survey_id, sheet_id, stratum, content)
            SELECT r.jurisdiction_id, r.survey_id, gen_random_uuid(), i.stratum, r.content
            FROM surveys.reply r
            JOIN surveys.invitation i
                ON i.jurisdiction_id = r.jurisdiction_id AND i.survey_id = r.survey_id AND i.enterprise_id = r.enterprise_id
            WHERE r.jurisdiction_id = :jurisdiction
              AND r.survey_id = :id
            ORDER BY random()
            """;

    private static final String FORGET_WHO = """
            DELETE FROM surveys.reply
            WHERE jurisdiction_id = :jurisdiction
              AND survey_id = :id
            """;

    private static final String VOID_LINKS = """
            UPDATE surveys.invitation
            SET token_digest = NULL
            WHERE jurisdiction_id = :jurisdiction
              AND survey_id = :id
            """;

    private static final String SHEETS = """
            SELECT stratum, content
            FROM surveys.sheet
            WHERE jurisdiction_id = :jurisdiction
              AND survey_id = :id
            ORDER BY stratum, content COLLATE "C"
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AnswerStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An enterprise that is asked. */
    public record Invited(SurveyId survey, EnterpriseId enterprise) {}

    public Optional<Invited> byToken(JurisdictionId jurisdiction, byte[] digest) {
        return jdbc.sql(BY_TOKEN)
                .param("jurisdiction", jurisdiction.value())
                .param("digest", digest)
                .query((row, n) -> new Invited(
                        new SurveyId(row.getObject("survey_id", UUID.class)),
                        new EnterpriseId(row.getObject("enterprise_id", UUID.class))))
                .optional();
    }

    public boolean isInvited(JurisdictionId jurisdiction, Invited who) {
        return of(IS_INVITED, jurisdiction, who).query(Integer.class).single() > 0;
    }

    public List<AnswerForm.Row> waiting(JurisdictionId jurisdiction, EnterpriseId enterprise, Instant now) {
        return jdbc.sql(WAITING)
                .param("jurisdiction", jurisdiction.value())
                .param("enterprise", enterprise.value())
                .param("now", Rows.time(now))
                .query((row, n) -> new AnswerForm.Row(
                        new SurveyId(row.getObject("survey_id", UUID.class)),
                        row.getString("title"),
                        Rows.instant(row, "closes_at"),
                        row.getBoolean("answered")))
                .list();
    }

    public List<EnterpriseId> withoutAnswer(JurisdictionId jurisdiction, SurveyId id) {
        return of(WITHOUT_ANSWER, jurisdiction, id)
                .query((row, n) -> new EnterpriseId(row.getObject("enterprise_id", UUID.class)))
                .list();
    }

    /** Replaces the links of these enterprises. */
    public void makeLinks(JurisdictionId jurisdiction, SurveyId id, Map<EnterpriseId, byte[]> digests) {
        List<EnterpriseId> order = List.copyOf(digests.keySet());
        of(MAKE_LINKS, jurisdiction, id)
                .param(
                        "enterprises",
                        order.stream().map(it -> it.value().toString()).toArray(String[]::new))
                .param("digests", order.stream().map(digests::get).toArray(byte[][]::new))
                .update();
    }

    /** What it has answered, empty if nothing. */
    public List<Reply> replies(JurisdictionId jurisdiction, Invited who) {
        return of(REPLY, jurisdiction, who)
                .query((row, n) -> json.readValue(row.getString("content"), REPLIES))
                .optional()
                .orElse(List.of());
    }

    public void put(JurisdictionId jurisdiction, Invited who, List<Reply> replies) {
        of(PUT, jurisdiction, who)
                .param("content", json.writeValueAsString(replies))
                .update();
        mark(jurisdiction, who, true);
    }

    public void remove(JurisdictionId jurisdiction, Invited who) {
        of(REMOVE, jurisdiction, who).update();
        mark(jurisdiction, who, false);
    }

    private void mark(JurisdictionId jurisdiction, Invited who, boolean answered) {
        of(MARK, jurisdiction, who).param("answered", answered).update();
    }

    /** Moves all answers to where nothing tells whose they were. */
    public void cutLoose(JurisdictionId jurisdiction, SurveyId id) {
        of(CUT_LOOSE, jurisdiction, id).update();
        of(FORGET_WHO, jurisdiction, id).update();
        of(VOID_LINKS, jurisdiction, id).update();
    }

    /** The answers of nobody, in the order of their texts. */
    public List<Sheet> sheets(JurisdictionId jurisdiction, SurveyId id) {
        return of(SHEETS, jurisdiction, id)
                .query((row, n) ->
                        new Sheet(row.getString("stratum"), json.readValue(row.getString("content"), REPLIES)))
                .list();
    }

    /** The lines {@code stratum content} of all answers, in that order, for their digest. */
    public List<String> lines(JurisdictionId jurisdiction, SurveyId id) {
        return of(SHEETS, jurisdiction, id)
                .query((row, n) -> row.getString("stratum") + " " + row.getString("content"))
                .list();
    }

    private StatementSpec of(String sql, JurisdictionId jurisdiction, SurveyId id) {
        return jdbc.sql(sql).param("jurisdiction", jurisdiction.value()).param("id", id.value());
    }

    private StatementSpec of(String sql, JurisdictionId jurisdiction, Invited who) {
        return of(sql, jurisdiction, who.survey())
                .param("enterprise", who.enterprise().value());
    }
}
