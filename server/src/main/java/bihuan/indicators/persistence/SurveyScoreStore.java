package bihuan.indicators.persistence;

import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What enterprises said of units in surveys, as published. */
@Repository
public class SurveyScoreStore {
    private static final String OF_TOPIC = """
            SELECT survey_id, version, title, unit_id, score, coalesce(standard_error, 0) AS standard_error, answers
            FROM surveys.published_results
            WHERE jurisdiction_id = :jurisdiction
              AND topic = :topic
              AND unit_id IS NOT NULL
              AND period_start >= :first
              AND period_end <= :last
            ORDER BY survey_id, unit_id
            """;

    private final JdbcClient jdbc;

    SurveyScoreStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One unit's score in one survey.
     *
     * @param score 0 to 100
     */
    public record Score(
            UUID survey, int version, String title, UnitId unit, double score, double standardError, int answers) {}

    /** Of surveys whose period lies within these days. */
    public List<Score> of(JurisdictionId jurisdiction, String topic, LocalDate first, LocalDate last) {
        return jdbc.sql(OF_TOPIC)
                .param("jurisdiction", jurisdiction.value())
                .param("topic", topic)
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new Score(
                        row.getObject("survey_id", UUID.class),
                        row.getInt("version"),
                        row.getString("title"),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getDouble("score"),
                        row.getDouble("standard_error"),
                        row.getInt("answers")))
                .list();
    }
}
