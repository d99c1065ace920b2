package bihuan.indicators.persistence;

import bihuan.indicators.Decompositions.Decomposition;
import bihuan.indicators.Decompositions.Share;
import bihuan.indicators.SheetId;
import bihuan.kernel.AccountId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Decompositions; rows are only added. */
@Repository
public class DecompositionStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String LATEST = """
            SELECT DISTINCT ON (indicator) indicator, version, lines, reason, decided_at
            FROM indicators.decomposition
            WHERE jurisdiction_id = :jurisdiction
              AND sheet_id = :sheet
            ORDER BY indicator, version DESC
            """;

    private static final String VERSIONS = """
            SELECT indicator, version, lines, reason, decided_at
            FROM indicators.decomposition
            WHERE jurisdiction_id = :jurisdiction
              AND sheet_id = :sheet
              AND indicator = :indicator
            ORDER BY version DESC
            """;

    private static final String INSERT = """
            INSERT INTO indicators.decomposition
                (jurisdiction_id, sheet_id, indicator, version, lines, reason, account_id, decided_at)
            VALUES (:jurisdiction, :sheet, :indicator, :version, cast(:lines AS jsonb), :reason, :account, :at)
            """;

    private final JdbcClient jdbc;

    DecompositionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By indicator. */
    public List<Decomposition> latest(JurisdictionId jurisdiction, SheetId sheet) {
        return jdbc.sql(LATEST)
                .param("jurisdiction", jurisdiction.value())
                .param("sheet", sheet.value())
                .query((row, n) -> decomposition(row))
                .list();
    }

    /** The latest first. */
    public List<Decomposition> versions(JurisdictionId jurisdiction, SheetId sheet, String indicator) {
        return jdbc.sql(VERSIONS)
                .param("jurisdiction", jurisdiction.value())
                .param("sheet", sheet.value())
                .param("indicator", indicator)
                .query((row, n) -> decomposition(row))
                .list();
    }

    public void insert(JurisdictionId jurisdiction, SheetId sheet, Decomposition next, AccountId by) {
        jdbc.sql(INSERT)
                .param("jurisdiction", jurisdiction.value())
                .param("sheet", sheet.value())
                .param("indicator", next.indicator())
                .param("version", next.version())
                .param("lines", json(next.shares()))
                .param("reason", Rows.text(next.reason()))
                .param("account", by.value())
                .param("at", Rows.time(next.decidedAt()))
                .update();
    }

    private static String json(List<Share> shares) {
        ArrayNode all = JSON.createArrayNode();
        for (Share share : shares) {
            ObjectNode one =
                    all.addObject().put("unit", share.unit().value().toString()).put("share", share.share());
            if (share.county() != null) {
                one.put("county", share.county().value().toString());
            }
            if (share.target() != null) {
                one.put("target", share.target());
            }
        }
        return all.toString();
    }

    private static Decomposition decomposition(ResultSet row) throws SQLException {
        List<Share> shares = new ArrayList<>();
        for (JsonNode one : JSON.readTree(row.getString("lines"))) {
            shares.add(new Share(
                    new UnitId(UUID.fromString(one.path("unit").asString())),
                    one.has("county")
                            ? new UnitId(UUID.fromString(one.path("county").asString()))
                            : null,
                    one.path("share").decimalValue(),
                    one.has("target") ? Double.valueOf(one.path("target").doubleValue()) : null));
        }
        return new Decomposition(
                row.getString("indicator"),
                row.getInt("version"),
                shares,
                row.getString("reason"),
                Rows.instant(row, "decided_at"));
    }
}
