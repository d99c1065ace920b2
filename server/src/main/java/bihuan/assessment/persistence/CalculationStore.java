package bihuan.assessment.persistence;

import bihuan.assessment.AssessmentPeriod;
import bihuan.assessment.PeerGroup;
import bihuan.assessment.Results.Past;
import bihuan.assessment.RoundId;
import bihuan.assessment.UnitScore;
import bihuan.assessment.domain.Round;
import bihuan.assessment.domain.Round.Head;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calculations with all of their input; rows are only added. */
@Repository
public class CalculationStore {
    private static final String ADD = """
            INSERT INTO assessment.calculation
                (jurisdiction_id, round_id, number, content, summary, sha256, reason, edits, account_id, calculated_at)
            VALUES (:jurisdiction, :round, :number, :content, :summary, :sha256, :reason, :edits, :account, :at)
            """;

    private static final String ADD_SCORE = """
            INSERT INTO assessment.score (jurisdiction_id, round_id, number, unit_id, peer_group, total, rank)
            VALUES (:jurisdiction, :round, :number, :unit, :group, :total, :rank)
            """;

    private static final String HEADS = """
            SELECT number, account_id, calculated_at, sha256, reason, edits
            FROM assessment.calculation
            WHERE jurisdiction_id = :jurisdiction
              AND round_id = :round
            ORDER BY number DESC
            """;

    private static final String CONTENT = """
            SELECT content
            FROM assessment.calculation
            WHERE jurisdiction_id = :jurisdiction
              AND round_id = :round
              AND number = :number
            """;

    private static final String SUMMARY = """
            SELECT summary
            FROM assessment.calculation
            WHERE jurisdiction_id = :jurisdiction
              AND round_id = :round
              AND number = :number
            """;

    private static final String PUBLISHED = """
            SELECT unit_id, period, total, rank
            FROM assessment.published_result
            WHERE jurisdiction_id = :jurisdiction
              AND period = :period
            ORDER BY unit_id
            """;

    private static final String TREND = """
            SELECT period, total, rank
            FROM assessment.published_result
            WHERE jurisdiction_id = :jurisdiction
              AND unit_id = :unit
              AND last_day <= :until
            ORDER BY last_day, period
            """;

    private final JdbcClient jdbc;

    CalculationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The texts of a calculation. */
    public record Texts(String content, String summary, String sha256) {}

    public void add(Round round, int number, Texts texts, @Nullable String reason, Actor by, Instant at) {
        jdbc.sql(ADD)
                .param("jurisdiction", round.jurisdiction().value())
                .param("round", round.id().value())
                .param("number", number)
                .param("content", texts.content())
                .param("summary", texts.summary())
                .param("sha256", texts.sha256())
                .param("reason", Rows.text(reason))
                .param("edits", round.edits())
                .param("account", Rows.required(by.account()))
                .param("at", Rows.time(at))
                .update();
    }

    public void addScores(Round round, int number, PeerGroup group, Collection<UnitScore> scores) {
        for (UnitScore score : scores) {
            jdbc.sql(ADD_SCORE)
                    .param("jurisdiction", round.jurisdiction().value())
                    .param("round", round.id().value())
                    .param("number", number)
                    .param("unit", score.unit().value())
                    .param("group", group.name())
                    .param("total", Rows.real(score.total()))
                    .param("rank", Rows.number(score.rank()))
                    .update();
        }
    }

    /** The latest first. */
    public List<Head> heads(JurisdictionId jurisdiction, RoundId round) {
        return jdbc.sql(HEADS)
                .param("jurisdiction", jurisdiction.value())
                .param("round", round.value())
                .query((row, n) -> new Head(
                        row.getInt("number"),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        Rows.instant(row, "calculated_at"),
                        row.getString("sha256"),
                        row.getString("reason"),
                        row.getInt("edits")))
                .list();
    }

    /** The canonical text. */
    public Optional<String> content(JurisdictionId jurisdiction, RoundId round, int number) {
        return text(CONTENT, jurisdiction, round, number);
    }

    /** The text without raw figures. */
    public Optional<String> summary(JurisdictionId jurisdiction, RoundId round, int number) {
        return text(SUMMARY, jurisdiction, round, number);
    }

    private Optional<String> text(String statement, JurisdictionId jurisdiction, RoundId round, int number) {
        return jdbc.sql(statement)
                .param("jurisdiction", jurisdiction.value())
                .param("round", round.value())
                .param("number", number)
                .query(String.class)
                .optional();
    }

    /** What was published for a period, by unit. */
    public Map<UnitId, Past> published(JurisdictionId jurisdiction, AssessmentPeriod period) {
        Map<UnitId, Past> found = new HashMap<>();
        jdbc.sql(PUBLISHED)
                .param("jurisdiction", jurisdiction.value())
                .param("period", period.text())
                .query(row -> {
                    found.put(
                            new UnitId(row.getObject("unit_id", UUID.class)),
                            new Past(
                                    period,
                                    row.getObject("total", Double.class),
                                    row.getObject("rank", Integer.class)));
                });
        return found;
    }

    /** What was published of a unit for periods that ended until a day, the earliest first. */
    public List<Past> trend(JurisdictionId jurisdiction, UnitId unit, LocalDate until) {
        return jdbc.sql(TREND)
                .param("jurisdiction", jurisdiction.value())
                .param("unit", unit.value())
                .param("until", until)
                .query((row, n) -> new Past(
                        new AssessmentPeriod(row.getString("period")),
                        row.getObject("total", Double.class),
                        row.getObject("rank", Integer.class)))
                .list();
    }
}
