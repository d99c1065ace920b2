package bihuan.issues.persistence;

import bihuan.assignments.MatterCaptions.Caption;
import bihuan.issues.Channel;
import bihuan.issues.IssueNumber;
import bihuan.issues.IssueView.Content;
import bihuan.issues.IssueView.Voice;
import bihuan.kernel.AreaId;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said when issues were registered. */
@Repository
public class ContentStore {
    private static final String CONTENT = """
            SELECT channel, source_reference, title, text, category, area_id, enterprise_id, credit_code,
                   enterprise_name, received_at
            FROM issues.issue
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
            """;

    private static final String VOICES = """
            SELECT number, channel, title, text, received_at
            FROM issues.issue
            WHERE jurisdiction_id = :jurisdiction
              AND merged_into = :issue
            ORDER BY received_at, issue_id
            """;

    private static final String CAPTIONS = """
            SELECT issue_id, title, enterprise_name
            FROM issues.issue
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = ANY (:issues)
            """;

    private final JdbcClient jdbc;

    ContentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Content content(JurisdictionId jurisdiction, MatterId issue) {
        return jdbc.sql(CONTENT)
                .param("jurisdiction", jurisdiction.value())
                .param("issue", issue.value())
                .query(ContentStore::content)
                .single();
    }

    /** Title and enterprise of several issues. */
    public Map<MatterId, Caption> captions(JurisdictionId jurisdiction, Collection<MatterId> issues) {
        Map<MatterId, Caption> captions = new HashMap<>();
        jdbc.sql(CAPTIONS)
                .param("jurisdiction", jurisdiction.value())
                .param("issues", issues.stream().map(MatterId::value).toArray(UUID[]::new))
                .query(row -> {
                    captions.put(
                            new MatterId(row.getObject("issue_id", UUID.class)),
                            new Caption(row.getString("title"), row.getString("enterprise_name")));
                });
        return captions;
    }

    /** The voices of a main issue, without their contacts, the oldest first. */
    public List<Voice> voices(JurisdictionId jurisdiction, MatterId main) {
        return jdbc.sql(VOICES)
                .param("jurisdiction", jurisdiction.value())
                .param("issue", main.value())
                .query((row, i) -> new Voice(
                        new IssueNumber(row.getString("number")),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("title"),
                        row.getString("text"),
                        Rows.instant(row, "received_at")))
                .list();
    }

    private static Content content(ResultSet row, int number) throws SQLException {
        return new Content(
                Channel.valueOf(row.getString("channel")),
                row.getString("source_reference"),
                row.getString("title"),
                row.getString("text"),
                row.getString("category"),
                Rows.idOrNull(row, "area_id", AreaId::new),
                Rows.idOrNull(row, "enterprise_id", EnterpriseId::new),
                row.getString("credit_code"),
                row.getString("enterprise_name"),
                Rows.instant(row, "received_at"));
    }
}
