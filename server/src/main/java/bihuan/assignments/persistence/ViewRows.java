package bihuan.assignments.persistence;

import bihuan.assignments.Holder;
import bihuan.assignments.MatterView;
import bihuan.assignments.Stage;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads {@link MatterView}s straight from the rows. */
final class ViewRows {
    private static final String VIEWS = """
            SELECT m.id, m.version, m.stage, m.lead_unit_id, m.holder_kind, m.holder_unit_id, m.due, m.provisional,
                   m.opened_at, m.ended_at, m.redos,
                   ARRAY(
                       SELECT a.unit_id
                       FROM assignments.assignment a
                       WHERE a.jurisdiction_id = m.jurisdiction_id
                         AND a.matter_id = m.id
                         AND NOT a.lead
                         AND a.ended_at IS NULL
                       ORDER BY a.no) AS assisting
            FROM assignments.matter m
            WHERE m.jurisdiction_id = :jurisdiction
              AND m.id = ANY (:ids)
            ORDER BY m.id
            """;

    private ViewRows() {}

    static List<MatterView> read(JdbcClient jdbc, JurisdictionId jurisdiction, Collection<MatterId> ids) {
        return jdbc.sql(VIEWS)
                .param("jurisdiction", jurisdiction.value())
                .param("ids", ids.stream().map(MatterId::value).toArray(UUID[]::new))
                .query((row, n) -> view(row))
                .list();
    }

    private static MatterView view(ResultSet row) throws SQLException {
        Stage stage = Stage.valueOf(row.getString("stage"));
        UnitId lead = stage == Stage.AWAITING_DISPATCH ? null : unit(row, "lead_unit_id");
        UUID[] assisting = (UUID[]) row.getArray("assisting").getArray();
        return new MatterView(
                new MatterId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                stage,
                lead,
                Arrays.stream(assisting).map(UnitId::new).toList(),
                holder(row),
                instant(row, "due"),
                row.getBoolean("provisional"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"),
                row.getInt("redos"));
    }

    private static @Nullable Holder holder(ResultSet row) throws SQLException {
        String kind = row.getString("holder_kind");
        return kind == null ? null : new Holder(Holder.Kind.valueOf(kind), unit(row, "holder_unit_id"));
    }

    static @Nullable UnitId unit(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new UnitId(id);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
