package bihuan.assessment.persistence;

import bihuan.assessment.PointId;
import bihuan.assessment.PointKind;
import bihuan.assessment.RoundId;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Points that people gave or took; rows are only added, and withdrawn. */
@Repository
public class PointStore {
    private static final String ADD = """
            INSERT INTO assessment.points
                (jurisdiction_id, point_id, round_id, kind, unit_id, points, reason, evidence, account_id, entered_at)
            VALUES (:jurisdiction, :point, :round, :kind, :unit, :points, :reason, :evidence, :account, :at)
            """;

    private static final String OF_ROUND = """
            SELECT point_id, kind, unit_id, points, reason, evidence, account_id, entered_at, withdrawal_reason
            FROM assessment.points
            WHERE jurisdiction_id = :jurisdiction
              AND round_id = :round
            ORDER BY entered_at DESC, point_id DESC
            """;

    private static final String WITHDRAW = """
            UPDATE assessment.points
            SET withdrawn_at = :at, withdrawn_by = :account, withdrawal_reason = :reason
            WHERE jurisdiction_id = :jurisdiction
              AND round_id = :round
              AND point_id = :point
              AND withdrawn_at IS NULL
            """;

    private final JdbcClient jdbc;

    PointStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry as it is kept. */
    public record Stored(
            PointId id,
            PointKind kind,
            UnitId unit,
            double points,
            String reason,
            @Nullable String evidence,
            AccountId by,
            Instant at,
            @Nullable String withdrawal) {}

    public void add(JurisdictionId jurisdiction, RoundId round, Stored entry) {
        jdbc.sql(ADD)
                .param("jurisdiction", jurisdiction.value())
                .param("point", entry.id().value())
                .param("round", round.value())
                .param("kind", entry.kind().name())
                .param("unit", entry.unit().value())
                .param("points", entry.points())
                .param("reason", entry.reason())
                .param("evidence", Rows.text(entry.evidence()))
                .param("account", entry.by().value())
                .param("at", Rows.time(entry.at()))
                .update();
    }

    /** The latest first. */
    public List<Stored> ofRound(JurisdictionId jurisdiction, RoundId round) {
        return jdbc.sql(OF_ROUND)
                .param("jurisdiction", jurisdiction.value())
                .param("round", round.value())
                .query((row, n) -> stored(row))
                .list();
    }

    public Optional<Stored> find(JurisdictionId jurisdiction, RoundId round, PointId point) {
        return ofRound(jurisdiction, round).stream()
                .filter(it -> it.id().equals(point))
                .findFirst();
    }

    /** {@code false} if it was withdrawn before. */
    public boolean withdraw(
            JurisdictionId jurisdiction, RoundId round, PointId point, String reason, Actor by, Instant at) {
        return jdbc.sql(WITHDRAW)
                        .param("jurisdiction", jurisdiction.value())
                        .param("round", round.value())
                        .param("point", point.value())
                        .param("reason", reason)
                        .param("account", Rows.required(by.account()))
                        .param("at", Rows.time(at))
                        .update()
                == 1;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new PointId(row.getObject("point_id", UUID.class)),
                PointKind.valueOf(row.getString("kind")),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getDouble("points"),
                row.getString("reason"),
                row.getString("evidence"),
                new AccountId(row.getObject("account_id", UUID.class)),
                Rows.instant(row, "entered_at"),
                row.getString("withdrawal_reason"));
    }
}
