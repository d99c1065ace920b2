package bihuan.issues.persistence;

import bihuan.issues.Channel;
import bihuan.issues.IssueNumber;
import bihuan.issues.IssueState;
import bihuan.issues.domain.Issue;
import bihuan.kernel.Actor;
import bihuan.kernel.AreaId;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of issues themselves. */
@Repository
public class IssueStore {
    private static final String NEXT_NUMBER = "SELECT nextval('issues.running_number')";

    private static final String INSERT = """
            INSERT INTO issues.issue
                (jurisdiction_id, issue_id, number, state, channel, source_reference, title, text, category, area_id,
                 enterprise_id, credit_code, enterprise_name, salt, code_digest, received_at, registered_by,
                 registered_unit, stage, sealed, screened)
            VALUES
                (:jurisdiction, :issue, :number, 'RECEIVED', :channel, :reference, :title, :text, :category, :area,
                 :enterprise, :creditCode, :enterpriseName, :salt, :codeDigest, :receivedAt, :account,
                 :unit, 'AWAITING_DISPATCH', :sealed, NOT :sealed)
            ON CONFLICT (jurisdiction_id, channel, source_reference) WHERE source_reference IS NOT NULL DO NOTHING
            """;

    private static final String SELECT = """
            SELECT jurisdiction_id, issue_id, number, version, state, channel, category, area_id, enterprise_id,
                   merged_into, redos, received_at, ended_at, sealed, screened, salt, code_digest
            FROM issues.issue
            WHERE jurisdiction_id = :jurisdiction
            """;

    private static final String BY_ID = SELECT + "  AND issue_id = :issue";

    private static final String BY_NUMBER = SELECT + "  AND number = :number";

    private static final String BY_MAIN = SELECT + "  AND merged_into = :issue\nORDER BY received_at, issue_id";

    private static final String BY_REFERENCE = """
            SELECT number
            FROM issues.issue
            WHERE jurisdiction_id = :jurisdiction
              AND channel = :channel
              AND source_reference = :reference
            """;

    private static final String MOVE = """
            UPDATE issues.issue
            SET state = :to, merged_into = :into, version = version + 1
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
              AND state = :from
            """;

    private static final String CLASSIFY = """
            UPDATE issues.issue
            SET category = :category, area_id = :area, version = version + 1
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
            """;

    private static final String TOUCH = """
            UPDATE issues.issue
            SET version = version + 1
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
              AND state = :state
            """;

    private static final String MERGE_QUEUE = """
            SELECT count(pg_advisory_xact_lock(1769173869, :jurisdiction))
            """;

    private final JdbcClient jdbc;

    IssueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long nextRunningNumber() {
        return jdbc.sql(NEXT_NUMBER).query(Long.class).single();
    }

    /** Whether it was inserted; not if the channel's reference is taken. */
    public boolean insert(NewIssue issue, Actor by) {
        return jdbc.sql(INSERT)
                        .param("jurisdiction", issue.jurisdiction().value())
                        .param("issue", issue.id().value())
                        .param("number", issue.number().value())
                        .param("channel", issue.channel().name())
                        .param("reference", Rows.text(issue.sourceReference()))
                        .param("title", issue.title())
                        .param("text", issue.text())
                        .param("category", Rows.text(issue.category()))
                        .param("area", Rows.id(issue.area()))
                        .param("enterprise", Rows.id(issue.enterprise()))
                        .param("creditCode", Rows.text(issue.creditCode()))
                        .param("enterpriseName", Rows.text(issue.enterpriseName()))
                        .param("salt", issue.seal().salt())
                        .param("codeDigest", issue.seal().codeDigest())
                        .param("receivedAt", Rows.time(issue.receivedAt()))
                        .param("sealed", issue.sealed())
                        .param("account", Rows.id(by.account()))
                        .param("unit", Rows.id(by.unit()))
                        .update()
                == 1;
    }

    public Optional<Issue> find(JurisdictionId jurisdiction, MatterId issue) {
        return one(BY_ID, jurisdiction, "issue", issue.value());
    }

    public Issue get(JurisdictionId jurisdiction, MatterId issue) {
        return find(jurisdiction, issue).orElseThrow();
    }

    /** The same, and nobody else moves it before this transaction ends. Only after its matter is locked. */
    public Optional<Issue> lock(JurisdictionId jurisdiction, MatterId issue) {
        return one(BY_ID + "\nFOR NO KEY UPDATE", jurisdiction, "issue", issue.value());
    }

    public Optional<Issue> find(JurisdictionId jurisdiction, IssueNumber number) {
        return one(BY_NUMBER, jurisdiction, "number", number.value());
    }

    /**
     * Lets what changes or depends on merges in a city happen one after the other, for each locks several matters in an order of its
     * own. Held until the transaction ends.
     */
    public void queueForMerging(JurisdictionId jurisdiction) {
        jdbc.sql(MERGE_QUEUE)
                .param("jurisdiction", jurisdiction.value())
                .query(Long.class)
                .single();
    }

    /** Those merged into this one, the oldest first. */
    public List<Issue> voices(JurisdictionId jurisdiction, MatterId main) {
        return jdbc.sql(BY_MAIN)
                .param("jurisdiction", jurisdiction.value())
                .param("issue", main.value())
                .query(IssueStore::issue)
                .list();
    }

    public Optional<IssueNumber> registered(JurisdictionId jurisdiction, Channel channel, String reference) {
        return jdbc.sql(BY_REFERENCE)
                .param("jurisdiction", jurisdiction.value())
                .param("channel", channel.name())
                .param("reference", reference)
                .query((row, i) -> new IssueNumber(row.getString("number")))
                .optional();
    }

    /** Whether it was still in the state from which it is moved. */
    public boolean move(Issue issue, IssueState to, @Nullable MatterId into) {
        return jdbc.sql(MOVE)
                        .param("to", to.name())
                        .param("into", Rows.id(into))
                        .param("jurisdiction", issue.jurisdiction().value())
                        .param("issue", issue.id().value())
                        .param("from", issue.state().name())
                        .update()
                == 1;
    }

    public void classify(Issue issue, String category, @Nullable AreaId area) {
        jdbc.sql(CLASSIFY)
                .param("category", category)
                .param("area", Rows.id(area))
                .param("jurisdiction", issue.jurisdiction().value())
                .param("issue", issue.id().value())
                .update();
    }

    /** Counts a change that leaves the row itself as it is; false if the state is another meanwhile. */
    public boolean touch(Issue issue) {
        return jdbc.sql(TOUCH)
                        .param("jurisdiction", issue.jurisdiction().value())
                        .param("issue", issue.id().value())
                        .param("state", issue.state().name())
                        .update()
                == 1;
    }

    private Optional<Issue> one(String sql, JurisdictionId jurisdiction, String key, Object value) {
        return jdbc.sql(sql)
                .param("jurisdiction", jurisdiction.value())
                .param(key, value)
                .query(IssueStore::issue)
                .optional();
    }

    private static Issue issue(ResultSet row, int number) throws SQLException {
        return new Issue(
                new JurisdictionId(row.getInt("jurisdiction_id")),
                Objects.requireNonNull(Rows.idOrNull(row, "issue_id", MatterId::new)),
                new IssueNumber(row.getString("number")),
                row.getInt("version"),
                IssueState.valueOf(row.getString("state")),
                Channel.valueOf(row.getString("channel")),
                row.getString("category"),
                Rows.idOrNull(row, "area_id", AreaId::new),
                Rows.idOrNull(row, "enterprise_id", EnterpriseId::new),
                Rows.idOrNull(row, "merged_into", MatterId::new),
                row.getInt("redos"),
                Rows.instant(row, "received_at"),
                Rows.instantOrNull(row, "ended_at"),
                row.getBoolean("sealed"),
                row.getBoolean("screened"),
                new Issue.Seal(row.getBytes("salt"), row.getBytes("code_digest")));
    }
}
