package bihuan.indicators.persistence;

import bihuan.indicators.IndicatorSystems.Summary;
import bihuan.kernel.AccountId;
import bihuan.kernel.JurisdictionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of systems. */
@Repository
public class SystemStore {
    private static final String ALL = """
            SELECT code, version, name, indicators, sha256, changed_at, published_at
            FROM indicators.system
            WHERE jurisdiction_id = :jurisdiction
            ORDER BY code, changed_at DESC, version
            LIMIT 1000
            """;

    private static final String ONE = """
            SELECT code, version, name, indicators, sha256, changed_at, published_at, content
            FROM indicators.system
            WHERE jurisdiction_id = :jurisdiction
              AND code = :code
              AND version = :version
            """;

    private static final String SAVE = """
            INSERT INTO indicators.system
                (jurisdiction_id, code, version, name, content, sha256, indicators, account_id, changed_at)
            VALUES (:jurisdiction, :code, :version, :name, :content, :sha256, :indicators, :account, :at)
            ON CONFLICT (jurisdiction_id, code, version) DO UPDATE
            SET name = excluded.name, content = excluded.content, sha256 = excluded.sha256,
                indicators = excluded.indicators, account_id = excluded.account_id, changed_at = excluded.changed_at
            WHERE system.published_at IS NULL
            """;

    private static final String PUBLISH = """
            UPDATE indicators.system
            SET published_at = :at, changed_at = :at
            WHERE jurisdiction_id = :jurisdiction
              AND code = :code
              AND version = :version
              AND published_at IS NULL
            """;

    private static final String DISCARD = """
            DELETE FROM indicators.system
            WHERE jurisdiction_id = :jurisdiction
              AND code = :code
              AND version = :version
              AND published_at IS NULL
            """;

    private final JdbcClient jdbc;

    SystemStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version as it is kept: canonical JSON. */
    public record Stored(Summary summary, String content) {}

    /** By code, the latest first. */
    public List<Summary> all(JurisdictionId jurisdiction) {
        return jdbc.sql(ALL)
                .param("jurisdiction", jurisdiction.value())
                .query((row, n) -> summary(row))
                .list();
    }

    public Optional<Stored> find(JurisdictionId jurisdiction, String code, String version) {
        return jdbc.sql(ONE)
                .param("jurisdiction", jurisdiction.value())
                .param("code", code)
                .param("version", version)
                .query((row, n) -> new Stored(summary(row), row.getString("content")))
                .optional();
    }

    /** Keeps a draft; {@code false} if that version is published. */
    public boolean save(JurisdictionId jurisdiction, Summary draft, String content, @Nullable AccountId by) {
        return jdbc.sql(SAVE)
                        .param("jurisdiction", jurisdiction.value())
                        .param("code", draft.code())
                        .param("version", draft.version())
                        .param("name", draft.name())
                        .param("content", content)
                        .param("sha256", draft.sha256())
                        .param("indicators", draft.indicators())
                        .param("account", Rows.account(by))
                        .param("at", Rows.time(draft.changedAt()))
                        .update()
                == 1;
    }

    /** {@code false} if it is published already. */
    public boolean publish(JurisdictionId jurisdiction, String code, String version, Instant at) {
        return jdbc.sql(PUBLISH)
                        .param("jurisdiction", jurisdiction.value())
                        .param("code", code)
                        .param("version", version)
                        .param("at", Rows.time(at))
                        .update()
                == 1;
    }

    /** {@code false} if it is published. */
    public boolean discard(JurisdictionId jurisdiction, String code, String version) {
        return jdbc.sql(DISCARD)
                        .param("jurisdiction", jurisdiction.value())
                        .param("code", code)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                row.getString("code"),
                row.getString("version"),
                row.getString("name"),
                row.getInt("indicators"),
                row.getString("sha256"),
                Rows.instant(row, "changed_at"),
                Rows.instantOrNull(row, "published_at"));
    }
}
