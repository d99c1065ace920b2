package bihuan.issues.persistence;

import bihuan.issues.PublishedBulletin;
import bihuan.issues.PublishedBulletin.Summary;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published bulletins; rows are only added. */
@Repository
public class PublicationStore {
    private static final String ADD = """
            INSERT INTO issues.publication
                (jurisdiction_id, period, version, content, sha256, reason, account_id, published_at)
            VALUES (:jurisdiction, :period, :version, :content, :sha256, :reason, :account, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String VERSIONS = """
            SELECT period, version, content, sha256, reason, published_at
            FROM issues.publication
            WHERE jurisdiction_id = :jurisdiction
              AND period = :period
            ORDER BY version DESC
            """;

    private static final String PERIODS = """
            SELECT period, max(version) AS versions, max(published_at) AS published_at
            FROM issues.publication
            WHERE jurisdiction_id = :jurisdiction
            GROUP BY period
            ORDER BY period DESC
            LIMIT 200
            """;

    private final JdbcClient jdbc;

    PublicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version as it is kept. */
    public record Stored(
            String period,
            int version,
            String content,
            String sha256,
            @Nullable String reason,
            Instant publishedAt) {}

    /** {@code false} if somebody else published this version at the same time. */
    public boolean add(JurisdictionId jurisdiction, PublishedBulletin bulletin, Actor by) {
        return jdbc.sql(ADD)
                        .param("jurisdiction", jurisdiction.value())
                        .param("period", bulletin.period())
                        .param("version", bulletin.version())
                        .param("content", bulletin.content())
                        .param("sha256", bulletin.sha256())
                        .param("reason", Rows.text(bulletin.reason()))
                        .param("account", Rows.id(by.account()))
                        .param("at", Rows.time(bulletin.publishedAt()))
                        .update()
                == 1;
    }

    /** The latest first. */
    public List<Stored> versions(JurisdictionId jurisdiction, String period) {
        return jdbc.sql(VERSIONS)
                .param("jurisdiction", jurisdiction.value())
                .param("period", period)
                .query((row, n) -> new Stored(
                        row.getString("period"),
                        row.getInt("version"),
                        row.getString("content"),
                        row.getString("sha256"),
                        row.getString("reason"),
                        Rows.instant(row, "published_at")))
                .list();
    }

    public List<Summary> periods(JurisdictionId jurisdiction) {
        return jdbc.sql(PERIODS)
                .param("jurisdiction", jurisdiction.value())
                .query((row, n) ->
                        new Summary(row.getString("period"), row.getInt("versions"), Rows.instant(row, "published_at")))
                .list();
    }
}
