package bihuan.surveys.persistence;

import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.surveys.Dimension;
import bihuan.surveys.SurveyId;
import bihuan.surveys.SurveyPlan;
import bihuan.surveys.domain.Drawing.Drawn;
import bihuan.surveys.domain.Drawing.Member;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Frames, strata and whom a survey asks. */
@Repository
public class SampleStore {
    /** The register, each enterprise with its stratum as {@link bihuan.surveys.Stratum#text} writes it. */
    private static final String REGISTER = """
            SELECT e.jurisdiction_id, e.enterprise_id,
                (CASE WHEN :byIndustry THEN coalesce(left(e.industry, 1), '?') ELSE '*' END || '/'
                    || CASE WHEN :bySize THEN coalesce(e.size_class, '?') ELSE '*' END || '/'
                    || CASE WHEN :byArea THEN coalesce(e.area_id::text, '?') ELSE '*' END) COLLATE "C" AS stratum
            FROM enterprises.published_enterprise e
            WHERE e.jurisdiction_id = :jurisdiction
              AND (e.monitored OR NOT :monitoredOnly)
            """;

    private static final String PREVIEW = "WITH frame AS (" + REGISTER + """
            ), asked AS (
                SELECT enterprise_id
                FROM surveys.invitation
                WHERE jurisdiction_id = :jurisdiction
                  AND quarter = :quarter
                GROUP BY enterprise_id
                HAVING count(*) >= :limit)
            SELECT frame.stratum, count(*) AS population, count(asked.enterprise_id) AS at_limit
            FROM frame
            LEFT JOIN asked ON asked.enterprise_id = frame.enterprise_id
            GROUP BY frame.stratum
            ORDER BY frame.stratum
            """;

    private static final String FIX_FRAME = """
            INSERT INTO surveys.frame (jurisdiction_id, survey_id, enterprise_id, stratum)
            SELECT jurisdiction_id, :id, enterprise_id, stratum
            FROM (""" + REGISTER + ") register";

    private static final String FRAME = """
            SELECT enterprise_id, stratum
            FROM surveys.frame
            WHERE jurisdiction_id = :jurisdiction
              AND survey_id = :id
            ORDER BY enterprise_id
            """;

    private static final String ADD_STRATUM = """
            INSERT INTO surveys.stratum (jurisdiction_id, survey_id, stratum, population, quota)
            VALUES (:jurisdiction, :id, :stratum, :population, :quota)
            """;

    private static final String WAIT_FOR_QUARTER = """
            INSERT INTO surveys.drawing (jurisdiction_id, quarter, draws)
            VALUES (:jurisdiction, :quarter, 1)
            ON CONFLICT (jurisdiction_id, quarter) DO UPDATE SET draws = drawing.draws + 1
            """;

    private static final String AT_LIMIT = """
            SELECT enterprise_id
            FROM surveys.invitation
            WHERE jurisdiction_id = :jurisdiction
              AND quarter = :quarter
            GROUP BY enterprise_id
            HAVING count(*) >= :limit
            """;

    private static final String FRAME_AT_LIMIT = """
            SELECT stratum, count(*) AS at_limit
            FROM surveys.frame
            WHERE jurisdiction_id = :jurisdiction
              AND survey_id = :id
              AND enterprise_id IN (
                  SELECT enterprise_id
                  FROM surveys.invitation
                  WHERE jurisdiction_id = :jurisdiction
                    AND quarter = :quarter
                  GROUP BY enterprise_id
                  HAVING count(*) >= :limit)
            GROUP BY stratum
            ORDER BY stratum
            """;

    private static final String INVITE = """
            INSERT INTO surveys.invitation (jurisdiction_id, survey_id, enterprise_id, stratum, place, quarter)
            SELECT :jurisdiction, :id, drawn.enterprise::uuid, drawn.stratum, drawn.place, :quarter
            FROM unnest(:enterprises::text[], :strata::text[], :places::integer[]) AS drawn (enterprise, stratum, place)
            """;

    private static final String STEPPED_OVER = """
            UPDATE surveys.stratum
            SET stepped_over = :many
            WHERE jurisdiction_id = :jurisdiction
              AND survey_id = :id
              AND stratum = :stratum
            """;

    private static final String STRATA = """
            SELECT s.stratum, s.population, s.quota, s.stepped_over, count(i.enterprise_id) AS invited,
                count(i.enterprise_id) FILTER (WHERE i.answered) AS answered
            FROM surveys.stratum s
            LEFT JOIN surveys.invitation i
                ON i.jurisdiction_id = s.jurisdiction_id AND i.survey_id = s.survey_id AND i.stratum = s.stratum
            WHERE s.jurisdiction_id = :jurisdiction
              AND s.survey_id = :id
            GROUP BY s.jurisdiction_id, s.survey_id, s.stratum
            ORDER BY s.stratum
            """;

    private final JdbcClient jdbc;

    SampleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A stratum of the register as it is now; {@code atLimit} may not be asked any more this quarter. */
    public record Available(String stratum, int population, int atLimit) {}

    /** A stratum of a frame that is fixed, with what came of it so far. */
    public record Fixed(String stratum, int population, int quota, int steppedOver, int invited, int answered) {}

    public List<Available> preview(JurisdictionId jurisdiction, SurveyPlan plan, String quarter, int limit) {
        return register(jdbc.sql(PREVIEW), jurisdiction, plan)
                .param("quarter", quarter)
                .param("limit", limit)
                .query((row, n) ->
                        new Available(row.getString("stratum"), row.getInt("population"), row.getInt("at_limit")))
                .list();
    }

    /** Copies the register as it is now. */
    public List<Member> fixFrame(JurisdictionId jurisdiction, SurveyId id, SurveyPlan plan) {
        register(jdbc.sql(FIX_FRAME), jurisdiction, plan)
                .param("id", id.value())
                .update();
        return frame(jurisdiction, id);
    }

    public List<Member> frame(JurisdictionId jurisdiction, SurveyId id) {
        return of(jdbc.sql(FRAME), jurisdiction, id)
                .query((row, n) -> new Member(
                        new EnterpriseId(row.getObject("enterprise_id", UUID.class)), row.getString("stratum")))
                .list();
    }

    public void addStrata(
            JurisdictionId jurisdiction, SurveyId id, Map<String, Long> populations, Map<String, Integer> quotas) {
        populations.forEach((stratum, population) -> of(jdbc.sql(ADD_STRATUM), jurisdiction, id)
                .param("stratum", stratum)
                .param("population", population)
                .param("quota", quotas.getOrDefault(stratum, 0))
                .update());
    }

    /** Until the commit nobody else draws in this quarter; then who may not be asked any more. */
    public Set<EnterpriseId> atLimit(JurisdictionId jurisdiction, String quarter, int limit) {
        jdbc.sql(WAIT_FOR_QUARTER)
                .param("jurisdiction", jurisdiction.value())
                .param("quarter", quarter)
                .update();
        return new HashSet<>(jdbc.sql(AT_LIMIT)
                .param("jurisdiction", jurisdiction.value())
                .param("quarter", quarter)
                .param("limit", limit)
                .query((row, n) -> new EnterpriseId(row.getObject("enterprise_id", UUID.class)))
                .list());
    }

    /** How many of each stratum of a fixed frame may not be asked any more; strata without any are missing. */
    public Map<String, Integer> atLimit(JurisdictionId jurisdiction, SurveyId id, String quarter, int limit) {
        return of(jdbc.sql(FRAME_AT_LIMIT), jurisdiction, id)
                .param("quarter", quarter)
                .param("limit", limit)
                .query((row, n) -> Map.entry(row.getString("stratum"), row.getInt("at_limit")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void invite(
            JurisdictionId jurisdiction, SurveyId id, String quarter, List<Drawn> drawn, List<Drawn> steppedOver) {
        of(jdbc.sql(INVITE), jurisdiction, id)
                .param("quarter", quarter)
                .param(
                        "enterprises",
                        drawn.stream()
                                .map(it -> it.enterprise().value().toString())
                                .toArray(String[]::new))
                .param("strata", drawn.stream().map(Drawn::stratum).toArray(String[]::new))
                .param("places", drawn.stream().map(Drawn::place).toArray(Integer[]::new))
                .update();
        steppedOver.stream()
                .collect(Collectors.groupingBy(Drawn::stratum, Collectors.counting()))
                .forEach((stratum, many) -> of(jdbc.sql(STEPPED_OVER), jurisdiction, id)
                        .param("stratum", stratum)
                        .param("many", many)
                        .update());
    }

    public List<Fixed> strata(JurisdictionId jurisdiction, SurveyId id) {
        return of(jdbc.sql(STRATA), jurisdiction, id)
                .query((row, n) -> new Fixed(
                        row.getString("stratum"),
                        row.getInt("population"),
                        row.getInt("quota"),
                        row.getInt("stepped_over"),
                        row.getInt("invited"),
                        row.getInt("answered")))
                .list();
    }

    private static StatementSpec of(StatementSpec statement, JurisdictionId jurisdiction, SurveyId id) {
        return statement.param("jurisdiction", jurisdiction.value()).param("id", id.value());
    }

    private static StatementSpec register(StatementSpec statement, JurisdictionId jurisdiction, SurveyPlan plan) {
        return statement
                .param("jurisdiction", jurisdiction.value())
                .param("byIndustry", plan.dimensions().contains(Dimension.INDUSTRY))
                .param("bySize", plan.dimensions().contains(Dimension.SIZE))
                .param("byArea", plan.dimensions().contains(Dimension.AREA))
                .param("monitoredOnly", plan.monitoredOnly());
    }
}
