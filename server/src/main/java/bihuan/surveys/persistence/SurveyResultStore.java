package bihuan.surveys.persistence;

import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import bihuan.surveys.ResultLine;
import bihuan.surveys.ResultsView;
import bihuan.surveys.SurveyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Published results; rows are only added. */
@Repository
public class SurveyResultStore {
    private static final String VERSIONS = """
            SELECT version, without, reason, invited, answered, least_answers, sha256, published_at
            FROM surveys.result_version
            WHERE jurisdiction_id = :jurisdiction
              AND survey_id = :id
            ORDER BY version DESC
            """;

    private static final String LINES = """
            SELECT kind, unit_id, code, choice, zh, en, value, standard_error, low, high, answers
            FROM surveys.result_line
            WHERE jurisdiction_id = :jurisdiction
              AND survey_id = :id
              AND version = :version
            ORDER BY line
            """;

    private static final String ADD = """
            INSERT INTO surveys.result_version
                (jurisdiction_id, survey_id, version, without, reason, invited, answered, least_answers, sha256, account_id,
                 published_at)
            VALUES
                (:jurisdiction, :id, :version, :without, :reason, :invited, :answered, :least, :sha256, :account, :at)
            """;

    private static final String ADD_LINE = """
            INSERT INTO surveys.result_line
                (jurisdiction_id, survey_id, version, line, kind, unit_id, code, choice, zh, en, value, standard_error, low,
                 high, answers)
            VALUES
                (:jurisdiction, :id, :version, :line, :kind, :unit, :code, :choice, :zh, :en, :value, :error, :low, :high,
                 :answers)
            """;

    private final JdbcClient jdbc;

    SurveyResultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<ResultsView> versions(JurisdictionId jurisdiction, SurveyId id) {
        return of(VERSIONS, jurisdiction, id)
                .query((row, n) -> new ResultsView(
                        row.getInt("version"),
                        List.of((String[]) row.getArray("without").getArray()),
                        row.getString("reason"),
                        row.getInt("invited"),
                        row.getInt("answered"),
                        row.getInt("least_answers"),
                        row.getString("sha256"),
                        Rows.instant(row, "published_at"),
                        lines(jurisdiction, id, row.getInt("version"))))
                .list();
    }

    private List<ResultLine> lines(JurisdictionId jurisdiction, SurveyId id, int version) {
        return of(LINES, jurisdiction, id)
                .param("version", version)
                .query((row, n) -> line(row))
                .list();
    }

    /** Adds a version; whoever calls holds the lock of the survey. */
    public void add(JurisdictionId jurisdiction, SurveyId id, ResultsView results, Actor by, Instant at) {
        of(ADD, jurisdiction, id)
                .param("version", results.version())
                .param("without", results.without().toArray(String[]::new))
                .param("reason", Rows.text(results.reason()))
                .param("invited", results.invited())
                .param("answered", results.answered())
                .param("least", results.leastAnswers())
                .param("sha256", results.sha256())
                .param("account", Rows.id(by.account()))
                .param("at", Rows.time(at))
                .update();
        for (int line = 0; line < results.lines().size(); line++) {
            add(
                    of(ADD_LINE, jurisdiction, id).param("version", results.version()),
                    line,
                    results.lines().get(line));
        }
    }

    private static void add(StatementSpec statement, int number, ResultLine line) {
        statement
                .param("line", number)
                .param("kind", line.kind().name())
                .param("unit", Rows.id(line.unit()))
                .param("code", line.code())
                .param("choice", Rows.text(line.choice()))
                .param("zh", line.zh())
                .param("en", line.en())
                .param("value", Rows.number(line.value()))
                .param("error", Rows.number(line.standardError()))
                .param("low", Rows.number(line.low()))
                .param("high", Rows.number(line.high()))
                .param("answers", Rows.number(line.answers()))
                .update();
    }

    private static ResultLine line(ResultSet row) throws SQLException {
        return new ResultLine(
                ResultLine.Kind.valueOf(row.getString("kind")),
                Rows.idOrNull(row, "unit_id", UnitId::new),
                row.getString("code"),
                row.getString("choice"),
                row.getString("zh"),
                row.getString("en"),
                Rows.numberOrNull(row, "value"),
                Rows.numberOrNull(row, "standard_error"),
                Rows.numberOrNull(row, "low"),
                Rows.numberOrNull(row, "high"),
                Rows.integerOrNull(row, "answers"));
    }

    private StatementSpec of(String sql, JurisdictionId jurisdiction, SurveyId id) {
        return jdbc.sql(sql).param("jurisdiction", jurisdiction.value()).param("id", id.value());
    }
}
