package bihuan.assessment.persistence;

import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What enterprises said of units in surveys, as published. */
@Repository
public class SurveyScoreRows {
    private static final String TOPICS = """
            SELECT DISTINCT ON (topic) topic, topic_zh
            FROM surveys.published_results
            WHERE jurisdiction_id = :jurisdiction
              AND unit_id IS NOT NULL
            ORDER BY topic, published_at DESC
            """;

    private static final String OF_TOPIC = """
            SELECT survey_id, version, unit_id, score, answers
            FROM surveys.published_results
            WHERE jurisdiction_id = :jurisdiction
              AND topic = :topic
              AND unit_id IS NOT NULL
              AND period_start >= :first
              AND period_end <= :last
            ORDER BY survey_id, unit_id
            """;

    private final JdbcClient jdbc;

    SurveyScoreRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something that enterprises were asked about units. */
    public record Topic(String code, String title) {}

    /**
     * One unit in one survey.
     *
     * @param score 0 to 100
     */
    public record Score(UUID survey, int version, UnitId unit, double score, int answers) {}

    public List<Topic> topics(JurisdictionId jurisdiction) {
        return jdbc.sql(TOPICS)
                .param("jurisdiction", jurisdiction.value())
                .query((row, n) -> new Topic(row.getString("topic"), row.getString("topic_zh")))
                .list();
    }

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
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getDouble("score"),
                        row.getInt("answers")))
                .list();
    }
}
