package bihuan.assessment.persistence;

import bihuan.assessment.ObjectionId;
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

/** Objections and their decisions. */
@Repository
public class ObjectionStore {
    private static final String ADD = """
            INSERT INTO assessment.objection
                (jurisdiction_id, objection_id, round_id, unit_id, part, words, evidence, account_id, raised_at)
            VALUES (:jurisdiction, :objection, :round, :unit, :part, :words, :evidence, :account, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String OBJECTIONS = """
            SELECT objection_id, unit_id, part, words, evidence, account_id, raised_at, upheld, decision, decided_at
            FROM assessment.objection
            WHERE jurisdiction_id = :jurisdiction
              AND round_id = :round
            """;

    private static final String OF_ROUND = OBJECTIONS + "ORDER BY raised_at, objection_id";

    private static final String FIND = OBJECTIONS + "  AND objection_id = :objection";

    private static final String WAITING = """
            SELECT count(*)
            FROM assessment.objection
            WHERE jurisdiction_id = :jurisdiction
              AND round_id = :round
              AND upheld IS NULL
            """;

    private static final String DECIDE = """
            UPDATE assessment.objection
            SET upheld = :upheld, decision = :decision, decided_by = :account, decided_at = :at
            WHERE jurisdiction_id = :jurisdiction
              AND round_id = :round
              AND objection_id = :objection
              AND upheld IS NULL
            """;

    private final JdbcClient jdbc;

    ObjectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An objection as it is kept. */
    public record Stored(
            ObjectionId id,
            UnitId unit,
            @Nullable String part,
            String words,
            @Nullable String evidence,
            AccountId by,
            Instant at,
            @Nullable Boolean upheld,
            @Nullable String decision,
            @Nullable Instant decidedAt) {}

    /** {@code false} if one about the same waits. */
    public boolean add(JurisdictionId jurisdiction, RoundId round, Stored objection) {
        return jdbc.sql(ADD)
                        .param("jurisdiction", jurisdiction.value())
                        .param("objection", objection.id().value())
                        .param("round", round.value())
                        .param("unit", objection.unit().value())
                        .param("part", Rows.text(objection.part()))
                        .param("words", objection.words())
                        .param("evidence", Rows.text(objection.evidence()))
                        .param("account", objection.by().value())
                        .param("at", Rows.time(objection.at()))
                        .update()
                == 1;
    }

    /** The earliest first. */
    public List<Stored> ofRound(JurisdictionId jurisdiction, RoundId round) {
        return jdbc.sql(OF_ROUND)
                .param("jurisdiction", jurisdiction.value())
                .param("round", round.value())
                .query((row, n) -> stored(row))
                .list();
    }

    public Optional<Stored> find(JurisdictionId jurisdiction, RoundId round, ObjectionId objection) {
        return jdbc.sql(FIND)
                .param("jurisdiction", jurisdiction.value())
                .param("round", round.value())
                .param("objection", objection.value())
                .query((row, n) -> stored(row))
                .optional();
    }

    /** How many are not decided. */
    public int waiting(JurisdictionId jurisdiction, RoundId round) {
        return jdbc.sql(WAITING)
                .param("jurisdiction", jurisdiction.value())
                .param("round", round.value())
                .query(Integer.class)
                .single();
    }

    /** {@code false} if it was decided before. */
    public boolean decide(
            JurisdictionId jurisdiction,
            RoundId round,
            ObjectionId objection,
            boolean upheld,
            String decision,
            Actor by,
            Instant at) {
        return jdbc.sql(DECIDE)
                        .param("jurisdiction", jurisdiction.value())
                        .param("round", round.value())
                        .param("objection", objection.value())
                        .param("upheld", upheld)
                        .param("decision", decision)
                        .param("account", Rows.required(by.account()))
                        .param("at", Rows.time(at))
                        .update()
                == 1;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new ObjectionId(row.getObject("objection_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("part"),
                row.getString("words"),
                row.getString("evidence"),
                new AccountId(row.getObject("account_id", UUID.class)),
                Rows.instant(row, "raised_at"),
                row.getObject("upheld", Boolean.class),
                row.getString("decision"),
                Rows.instantOrNull(row, "decided_at"));
    }
}
