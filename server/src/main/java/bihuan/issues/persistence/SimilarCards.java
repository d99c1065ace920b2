package bihuan.issues.persistence;

import bihuan.issues.IssueNumber;
import bihuan.issues.IssueState;
import bihuan.kernel.AreaId;
import bihuan.kernel.DataScope;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a suggestion shows of an issue, within a data scope; and the texts of issues that are to be indexed. */
@Repository
public class SimilarCards {
    private static final String CARDS = """
            SELECT i.issue_id, i.number, i.title, i.text, i.state, i.received_at, i.area_id, i.category
            FROM issues.issue i
            WHERE i.jurisdiction_id = :jurisdiction
              AND i.issue_id = ANY (:issues)
              AND (:everything
                   OR i.enterprise_id = :enterprise
                   OR EXISTS (
                       SELECT 1
                       FROM issues.part p
                       WHERE p.jurisdiction_id = i.jurisdiction_id
                         AND p.issue_id = i.issue_id
                         AND p.unit_id = ANY (:units)))
            ORDER BY i.issue_id
            """;

    private static final String ID = """
            SELECT issue_id
            FROM issues.issue
            WHERE jurisdiction_id = :jurisdiction
              AND number = :number
            """;

    private static final String TEXTS = """
            SELECT issue_id, title, text
            FROM issues.issue
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = ANY (:issues)
            ORDER BY issue_id
            """;

    private final JdbcClient client;

    SimilarCards(JdbcClient client) {
        this.client = client;
    }

    /** An issue as a suggestion shows it. */
    public record Card(
            UUID issue,
            IssueNumber number,
            String title,
            String text,
            IssueState state,
            Instant receivedAt,
            @Nullable AreaId area,
            @Nullable String category) {}

    /** The issue of a number, if it lies in the scope. */
    public Optional<Card> card(JurisdictionId jurisdiction, IssueNumber number, DataScope scope) {
        List<UUID> ids = client.sql(ID)
                .param("jurisdiction", jurisdiction.value())
                .param("number", number.value())
                .query((row, n) -> row.getObject("issue_id", UUID.class))
                .list();
        return cards(jurisdiction, ids, scope).stream().findFirst();
    }

    /** Of these issues those that lie in the scope. */
    public List<Card> cards(JurisdictionId jurisdiction, Collection<UUID> issues, DataScope scope) {
        return client.sql(CARDS)
                .param("jurisdiction", jurisdiction.value())
                .param("issues", issues.toArray(UUID[]::new))
                .param("everything", scope instanceof DataScope.Everything)
                .param("enterprise", enterprise(scope), java.sql.Types.OTHER)
                .param("units", units(scope))
                .query((row, n) -> card(row))
                .list();
    }

    private static @Nullable UUID enterprise(DataScope scope) {
        return scope instanceof DataScope.OwnEnterprise own ? own.enterprise().value() : null;
    }

    private static UUID[] units(DataScope scope) {
        return scope instanceof DataScope.Units only
                ? only.units().stream().map(UnitId::value).toArray(UUID[]::new)
                : new UUID[0];
    }

    private static Card card(ResultSet row) throws SQLException {
        UUID area = row.getObject("area_id", UUID.class);
        return new Card(
                row.getObject("issue_id", UUID.class),
                new IssueNumber(row.getString("number")),
                row.getString("title"),
                row.getString("text"),
                IssueState.valueOf(row.getString("state")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                area == null ? null : new AreaId(area),
                row.getString("category"));
    }

    /** Title and text of issues. */
    public List<SimilarStore.Text> texts(JurisdictionId jurisdiction, Collection<UUID> issues) {
        return client.sql(TEXTS)
                .param("jurisdiction", jurisdiction.value())
                .param("issues", issues.toArray(UUID[]::new))
                .query((row, n) -> new SimilarStore.Text(
                        row.getObject("issue_id", UUID.class), row.getString("title"), row.getString("text")))
                .list();
    }
}
