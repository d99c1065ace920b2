package bihuan.indicators.persistence;

import bihuan.indicators.IndicatorResults.Published;
import bihuan.indicators.SheetId;
import bihuan.indicators.SubjectGroup;
import bihuan.kernel.AccountId;
import bihuan.kernel.JurisdictionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published results; rows are only added. */
@Repository
public class IndicatorResultStore {
    private static final String OF_SHEET = """
            SELECT sheet_id, version, revision, sha256, reason, published_at
            FROM indicators.result
            WHERE jurisdiction_id = :jurisdiction
              AND sheet_id = :sheet
            ORDER BY version DESC
            """;

    private static final String CONTENT = """
            SELECT content
            FROM indicators.result
            WHERE jurisdiction_id = :jurisdiction
              AND sheet_id = :sheet
              AND version = :version
            """;

    private static final String BY_DIGEST = """
            SELECT sheet_id, version, revision, sha256, reason, published_at
            FROM indicators.result
            WHERE jurisdiction_id = :jurisdiction
              AND sha256 = :sha256
            ORDER BY published_at, sheet_id
            LIMIT 1
            """;

    private static final String LATEST = """
            SELECT r.sheet_id, r.version, r.revision, r.sha256, r.reason, r.published_at
            FROM indicators.result r
            JOIN indicators.sheet h ON h.jurisdiction_id = r.jurisdiction_id AND h.sheet_id = r.sheet_id
            WHERE r.jurisdiction_id = :jurisdiction
              AND h.system_code = :code
              AND h.period = :period
              AND h.peer_group = :group
            ORDER BY r.published_at DESC, r.version DESC
            LIMIT 1
            """;

    private static final String INSERT = """
            INSERT INTO indicators.result
                (jurisdiction_id, sheet_id, version, revision, content, sha256, reason, account_id, published_at)
            VALUES (:jurisdiction, :sheet, :version, :revision, :content, :sha256, :reason, :account, :at)
            """;

    private final JdbcClient jdbc;

    IndicatorResultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<Published> of(JurisdictionId jurisdiction, SheetId sheet) {
        return jdbc.sql(OF_SHEET)
                .param("jurisdiction", jurisdiction.value())
                .param("sheet", sheet.value())
                .query((row, n) -> published(row))
                .list();
    }

    public Optional<String> content(JurisdictionId jurisdiction, SheetId sheet, int version) {
        return jdbc.sql(CONTENT)
                .param("jurisdiction", jurisdiction.value())
                .param("sheet", sheet.value())
                .param("version", version)
                .query(String.class)
                .optional();
    }

    /** Where these very bytes were published. */
    public Optional<Published> byDigest(JurisdictionId jurisdiction, String sha256) {
        return jdbc.sql(BY_DIGEST)
                .param("jurisdiction", jurisdiction.value())
                .param("sha256", sha256)
                .query((row, n) -> published(row))
                .optional();
    }

    /** The latest published one of a period and group, of whatever version of the system. */
    public Optional<Published> latest(JurisdictionId jurisdiction, String code, String period, SubjectGroup group) {
        return jdbc.sql(LATEST)
                .param("jurisdiction", jurisdiction.value())
                .param("code", code)
                .param("period", period)
                .param("group", group.name())
                .query((row, n) -> published(row))
                .optional();
    }

    public void insert(JurisdictionId jurisdiction, Published result, String content, AccountId by) {
        jdbc.sql(INSERT)
                .param("jurisdiction", jurisdiction.value())
                .param("sheet", result.sheet().value())
                .param("version", result.version())
                .param("revision", result.revision())
                .param("content", content)
                .param("sha256", result.sha256())
                .param("reason", Rows.text(result.reason()))
                .param("account", by.value())
                .param("at", Rows.time(result.publishedAt()))
                .update();
    }

    private static Published published(ResultSet row) throws SQLException {
        return new Published(
                new SheetId(row.getObject("sheet_id", UUID.class)),
                row.getInt("version"),
                row.getInt("revision"),
                row.getString("sha256"),
                row.getString("reason"),
                Rows.instant(row, "published_at"));
    }
}
