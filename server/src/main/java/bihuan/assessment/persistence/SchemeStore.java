package bihuan.assessment.persistence;

import bihuan.assessment.PeerGroup;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of schemes; rows are only added. */
@Repository
public class SchemeStore {
    private static final String ADD = """
            INSERT INTO assessment.scheme
                (jurisdiction_id, peer_group, version, content, reason, account_id, decided_at)
            VALUES (:jurisdiction, :group, :version, :content, :reason, :account, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String VERSIONS = """
            SELECT version, content, reason, account_id, decided_at
            FROM assessment.scheme
            WHERE jurisdiction_id = :jurisdiction
              AND peer_group = :group
            ORDER BY version DESC
            LIMIT :limit
            """;

    private final JdbcClient jdbc;

    SchemeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version as it is kept. */
    public record Stored(int version, String content, String reason, AccountId by, Instant at) {}

    /** {@code false} if somebody else added this version meanwhile. */
    public boolean add(
            JurisdictionId jurisdiction,
            PeerGroup group,
            int version,
            String content,
            String reason,
            Actor by,
            Instant at) {
        return jdbc.sql(ADD)
                        .param("jurisdiction", jurisdiction.value())
                        .param("group", group.name())
                        .param("version", version)
                        .param("content", content)
                        .param("reason", reason)
                        .param("account", Rows.required(by.account()))
                        .param("at", Rows.time(at))
                        .update()
                == 1;
    }

    /** The latest first. */
    public List<Stored> versions(JurisdictionId jurisdiction, PeerGroup group, int limit) {
        return jdbc.sql(VERSIONS)
                .param("jurisdiction", jurisdiction.value())
                .param("group", group.name())
                .param("limit", limit)
                .query((row, n) -> new Stored(
                        row.getInt("version"),
                        row.getString("content"),
                        row.getString("reason"),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        Rows.instant(row, "decided_at")))
                .list();
    }
}
