package bihuan.surveys.persistence;

import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import bihuan.surveys.Dimension;
import bihuan.surveys.QuestionnaireId;
import bihuan.surveys.SurveyId;
import bihuan.surveys.SurveyPlan;
import bihuan.surveys.SurveyPlan.Quota;
import bihuan.surveys.SurveyRow;
import bihuan.surveys.SurveyState;
import bihuan.surveys.SurveyView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of surveys. Whoever moves one along its life holds its lock until the commit. */
@Repository
public class SurveyStore {
    private static final TypeReference<List<Quota>> QUOTAS = new TypeReference<>() {};

    private static final String FIND = """
            SELECT s.survey_id, s.title, s.purpose, s.conducted_by, s.period_start, s.period_end, s.questionnaire_id,
                s.questionnaire_version, s.units, s.dimensions, s.monitored_only, s.size, s.least, s.quotas, s.closes_at, s.state,
                s.revision, s.made_at, s.published_at, s.frame_digest, s.seed, s.opened_at, s.closed_at,
                (SELECT count(*) FROM surveys.invitation i
                 WHERE i.jurisdiction_id = s.jurisdiction_id AND i.survey_id = s.survey_id) AS invited,
                (SELECT count(*) FROM surveys.invitation i
                 WHERE i.jurisdiction_id = s.jurisdiction_id AND i.survey_id = s.survey_id AND i.answered) AS answered
            FROM surveys.survey s
            WHERE s.jurisdiction_id = :jurisdiction
              AND s.survey_id = :id
            """;

    private static final String LOCK = """
            SELECT state
            FROM surveys.survey
            WHERE jurisdiction_id = :jurisdiction
              AND survey_id = :id
            FOR UPDATE
            """;

    private static final String SHARE = """
            SELECT state
            FROM surveys.survey
            WHERE jurisdiction_id = :jurisdiction
              AND survey_id = :id
            FOR SHARE
            """;

    private static final String LIST = """
            SELECT s.survey_id, s.title, s.conducted_by, s.period_start, s.period_end, s.state, s.closes_at, s.made_at,
                count(i.enterprise_id) AS invited, count(i.enterprise_id) FILTER (WHERE i.answered) AS answered
            FROM surveys.survey s
            LEFT JOIN surveys.invitation i ON i.jurisdiction_id = s.jurisdiction_id AND i.survey_id = s.survey_id
            WHERE s.jurisdiction_id = :jurisdiction
              AND s.state = ANY (:states)
              AND (:words = '' OR strpos(lower(s.title), lower(:words)) > 0)
              AND (s.made_at, s.survey_id) < (:before, :beforeId)
            GROUP BY s.jurisdiction_id, s.survey_id
            ORDER BY s.made_at DESC, s.survey_id DESC
            LIMIT :limit
            """;

    private static final String INSERT = """
            INSERT INTO surveys.survey
                (jurisdiction_id, survey_id, title, purpose, conducted_by, period_start, period_end, questionnaire_id,
                 questionnaire_version, units, dimensions, monitored_only, size, least, quotas, closes_at, state, revision,
                 made_at)
            VALUES
                (:jurisdiction, :id, :title, :purpose, :conductedBy, :periodStart, :periodEnd, :questionnaire, :version, :units,
                 :dimensions, :monitoredOnly, :size, :least, :quotas, :closesAt, 'DRAFT', 1, :at)
            """;

    private static final String UPDATE = """
            UPDATE surveys.survey
            SET title = :title, purpose = :purpose, conducted_by = :conductedBy, period_start = :periodStart,
                period_end = :periodEnd, questionnaire_id = :questionnaire, questionnaire_version = :version, units = :units,
                dimensions = :dimensions, monitored_only = :monitoredOnly, size = :size, least = :least, quotas = :quotas,
                closes_at = :closesAt, revision = revision + 1
            WHERE jurisdiction_id = :jurisdiction
              AND survey_id = :id
              AND state = 'DRAFT'
            """;

    private static final String PUBLISH = """
            UPDATE surveys.survey
            SET state = 'PUBLISHED', revision = revision + 1, published_at = :at, frame_digest = :digest
            WHERE jurisdiction_id = :jurisdiction
              AND survey_id = :id
            """;

    private static final String OPEN = """
            UPDATE surveys.survey
            SET state = 'OPEN', revision = revision + 1, opened_at = :at, seed = :seed
            WHERE jurisdiction_id = :jurisdiction
              AND survey_id = :id
            """;

    private static final String CLOSE = """
            UPDATE surveys.survey
            SET state = 'CLOSED', revision = revision + 1, closed_at = :at
            WHERE jurisdiction_id = :jurisdiction
              AND survey_id = :id
            """;

    private static final String REPORT = """
            UPDATE surveys.survey
            SET state = 'REPORTED', revision = revision + 1
            WHERE jurisdiction_id = :jurisdiction
              AND survey_id = :id
            """;

    private static final String DUE = """
            SELECT jurisdiction_id, survey_id
            FROM surveys.survey
            WHERE state = 'OPEN'
              AND closes_at <= :now
            ORDER BY jurisdiction_id, closes_at, survey_id
            LIMIT 100
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SurveyStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Which survey of which city. */
    public record Place(JurisdictionId jurisdiction, SurveyId survey) {}

    /** Where a list goes on: the last one that was shown. */
    public record After(Instant madeAt, SurveyId id) {}

    public Optional<SurveyView> find(JurisdictionId jurisdiction, SurveyId id) {
        return statement(FIND, jurisdiction, id).query((row, n) -> view(row)).optional();
    }

    /** The survey, which nobody else moves or answers until the commit. */
    public Optional<SurveyView> lock(JurisdictionId jurisdiction, SurveyId id) {
        return statement(LOCK, jurisdiction, id).query(String.class).optional().flatMap(it -> find(jurisdiction, id));
    }

    /** The survey, which nobody closes until the commit. */
    public Optional<SurveyView> share(JurisdictionId jurisdiction, SurveyId id) {
        return statement(SHARE, jurisdiction, id).query(String.class).optional().flatMap(it -> find(jurisdiction, id));
    }

    public List<SurveyRow> list(
            JurisdictionId jurisdiction, Set<SurveyState> states, String words, After after, int limit) {
        return jdbc.sql(LIST)
                .param("jurisdiction", jurisdiction.value())
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .param("words", words)
                .param("before", Rows.time(after.madeAt()))
                .param("beforeId", after.id().value())
                .param("limit", limit)
                .query((row, n) -> new SurveyRow(
                        id(row),
                        row.getString("title"),
                        row.getString("conducted_by"),
                        row.getObject("period_start", LocalDate.class),
                        row.getObject("period_end", LocalDate.class),
                        SurveyState.valueOf(row.getString("state")),
                        Rows.instant(row, "closes_at"),
                        Rows.instant(row, "made_at"),
                        row.getInt("invited"),
                        row.getInt("answered")))
                .list();
    }

    public void insert(JurisdictionId jurisdiction, SurveyId id, SurveyPlan plan, Instant at) {
        planned(statement(INSERT, jurisdiction, id), plan)
                .param("at", Rows.time(at))
                .update();
    }

    public void update(JurisdictionId jurisdiction, SurveyId id, SurveyPlan plan) {
        planned(statement(UPDATE, jurisdiction, id), plan).update();
    }

    public void publish(JurisdictionId jurisdiction, SurveyId id, String frameDigest, Instant at) {
        statement(PUBLISH, jurisdiction, id)
                .param("digest", frameDigest)
                .param("at", Rows.time(at))
                .update();
    }

    public void open(JurisdictionId jurisdiction, SurveyId id, String seed, Instant at) {
        statement(OPEN, jurisdiction, id)
                .param("seed", seed)
                .param("at", Rows.time(at))
                .update();
    }

    public void close(JurisdictionId jurisdiction, SurveyId id, Instant at) {
        statement(CLOSE, jurisdiction, id).param("at", Rows.time(at)).update();
    }

    public void report(JurisdictionId jurisdiction, SurveyId id) {
        statement(REPORT, jurisdiction, id).update();
    }

    /** Open surveys whose time is over, at most 100, of all cities within reach. */
    public List<Place> due(Instant now) {
        return jdbc.sql(DUE)
                .param("now", Rows.time(now))
                .query((row, n) -> new Place(new JurisdictionId(row.getInt("jurisdiction_id")), id(row)))
                .list();
    }

    private StatementSpec statement(String sql, JurisdictionId jurisdiction, SurveyId id) {
        return jdbc.sql(sql).param("jurisdiction", jurisdiction.value()).param("id", id.value());
    }

    private StatementSpec planned(StatementSpec statement, SurveyPlan plan) {
        return statement
                .param("title", plan.title())
                .param("purpose", Rows.text(plan.purpose()))
                .param("conductedBy", Rows.text(plan.conductedBy()))
                .param("periodStart", plan.periodStart())
                .param("periodEnd", plan.periodEnd())
                .param("questionnaire", plan.questionnaire().value())
                .param("version", plan.version())
                .param("units", plan.units().stream().map(UnitId::value).toArray(UUID[]::new))
                .param(
                        "dimensions",
                        plan.dimensions().stream().sorted().map(Enum::name).toArray(String[]::new))
                .param("monitoredOnly", plan.monitoredOnly())
                .param("size", plan.size())
                .param("least", plan.least())
                .param("quotas", json.writeValueAsString(plan.quotas()))
                .param("closesAt", Rows.time(plan.closesAt()));
    }

    private static SurveyId id(ResultSet row) throws SQLException {
        return new SurveyId(row.getObject("survey_id", UUID.class));
    }

    private SurveyView view(ResultSet row) throws SQLException {
        return new SurveyView(
                id(row),
                plan(row),
                SurveyState.valueOf(row.getString("state")),
                row.getInt("revision"),
                Rows.instant(row, "made_at"),
                Rows.instantOrNull(row, "published_at"),
                row.getString("frame_digest"),
                row.getString("seed"),
                Rows.instantOrNull(row, "opened_at"),
                Rows.instantOrNull(row, "closed_at"),
                row.getInt("invited"),
                row.getInt("answered"));
    }

    private SurveyPlan plan(ResultSet row) throws SQLException {
        return new SurveyPlan(
                row.getString("title"),
                row.getString("purpose"),
                row.getString("conducted_by"),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class),
                new QuestionnaireId(row.getObject("questionnaire_id", UUID.class)),
                row.getInt("questionnaire_version"),
                Arrays.stream((UUID[]) row.getArray("units").getArray())
                        .map(UnitId::new)
                        .toList(),
                Arrays.stream((String[]) row.getArray("dimensions").getArray())
                        .map(Dimension::valueOf)
                        .collect(Collectors.toSet()),
                row.getBoolean("monitored_only"),
                row.getInt("size"),
                row.getInt("least"),
                json.readValue(row.getString("quotas"), QUOTAS),
                Rows.instant(row, "closes_at"));
    }
}
