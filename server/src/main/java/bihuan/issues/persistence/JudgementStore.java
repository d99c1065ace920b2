package bihuan.issues.persistence;

import bihuan.issues.IssueView.Round;
import bihuan.issues.Judgement;
import bihuan.issues.JudgementWay;
import bihuan.issues.Satisfaction;
import bihuan.issues.domain.Issue;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds of judging and call-backs that reached nobody; rows are only added. */
@Repository
public class JudgementStore {
    private static final String ADD = """
            INSERT INTO issues.judgement
                (jurisdiction_id, issue_id, round, matter_id, matter_redos, way, contacted, solved, satisfaction, words,
                 by_kind, by_account, by_unit, at)
            SELECT :jurisdiction, :issue, coalesce(max(round), 0) + 1, :matter, :redos, :way, :contacted, :solved,
                   :satisfaction, :words, :kind, :account, :unit, :at
            FROM issues.judgement
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
            ON CONFLICT DO NOTHING
            RETURNING round
            """;

    private static final String ROUNDS = """
            SELECT round, way, contacted, solved, satisfaction, words, by_kind, by_account, by_unit, at
            FROM issues.judgement
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
            ORDER BY round
            """;

    private static final String IS_JUDGED = """
            SELECT count(*) > 0
            FROM issues.judgement
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
              AND matter_id = :matter
              AND matter_redos = :redos
            """;

    private static final String ADD_FAILED = """
            INSERT INTO issues.failed_call_back
                (jurisdiction_id, issue_id, matter_redos, attempt, by_account, by_unit, at)
            SELECT :jurisdiction, :issue, :redos, coalesce(max(attempt), 0) + 1, :account, :unit, :at
            FROM issues.failed_call_back
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
              AND matter_redos = :redos
            ON CONFLICT DO NOTHING
            RETURNING attempt
            """;

    private final JdbcClient jdbc;

    JudgementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the round, empty if this answer was judged by this voice before. */
    public Optional<Integer> add(Issue issue, Issue main, Judgement judgement, JudgementWay way, Actor by, Instant at) {
        return jdbc.sql(ADD)
                .param("jurisdiction", issue.jurisdiction().value())
                .param("issue", issue.id().value())
                .param("matter", main.id().value())
                .param("redos", main.redos())
                .param("way", way.name())
                .param("contacted", judgement.contacted())
                .param("solved", judgement.solved())
                .param("satisfaction", Rows.name(judgement.satisfaction()))
                .param("words", Rows.text(judgement.words()))
                .param("kind", by.kind().name())
                .param("account", Rows.id(by.account()))
                .param("unit", Rows.id(by.unit()))
                .param("at", Rows.time(at))
                .query(Integer.class)
                .optional();
    }

    public List<Round> rounds(JurisdictionId jurisdiction, MatterId issue) {
        return jdbc.sql(ROUNDS)
                .param("jurisdiction", jurisdiction.value())
                .param("issue", issue.value())
                .query(JudgementStore::round)
                .list();
    }

    /** Whether this issue has judged the present answer of its matter. */
    public boolean isJudged(Issue issue, Issue main) {
        return jdbc.sql(IS_JUDGED)
                .param("jurisdiction", issue.jurisdiction().value())
                .param("issue", issue.id().value())
                .param("matter", main.id().value())
                .param("redos", main.redos())
                .query(Boolean.class)
                .single();
    }

    /** Which attempt it was for this answer; empty if somebody else recorded one at the same moment. */
    public Optional<Integer> addFailedCallBack(Issue issue, Issue main, Actor by, Instant at) {
        return jdbc.sql(ADD_FAILED)
                .param("jurisdiction", issue.jurisdiction().value())
                .param("issue", issue.id().value())
                .param("redos", main.redos())
                .param("account", Rows.id(by.account()))
                .param("unit", Rows.id(by.unit()))
                .param("at", Rows.time(at))
                .query(Integer.class)
                .optional();
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        return new Round(
                row.getInt("round"),
                JudgementWay.valueOf(row.getString("way")),
                row.getBoolean("contacted"),
                row.getBoolean("solved"),
                Rows.nameOrNull(row, "satisfaction", Satisfaction.class),
                row.getString("words"),
                Rows.actor(row),
                Rows.instant(row, "at"));
    }
}
