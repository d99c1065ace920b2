package bihuan.assessment.persistence;

import bihuan.assessment.PeerGroup;
import bihuan.assessment.RoundId;
import bihuan.assessment.SampleId;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements of third parties and samples of cases. */
@Repository
public class EvaluationStore {
    private static final String STATE = """
            INSERT INTO assessment.interest_statement
                (jurisdiction_id, round_id, account_id, conflicts, words, stated_at)
            VALUES (:jurisdiction, :round, :account, :conflicts, :words, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String STATEMENTS = """
            SELECT account_id, conflicts, words, stated_at
            FROM assessment.interest_statement
            WHERE jurisdiction_id = :jurisdiction
              AND round_id = :round
            ORDER BY stated_at, account_id
            """;

    private static final String ANNOUNCE = """
            INSERT INTO assessment.sample
                (jurisdiction_id, sample_id, round_id, peer_group, per_unit, account_id, announced_at)
            VALUES (:jurisdiction, :sample, :round, :group, :size, :account, :at)
            """;

    private static final String SAMPLES = """
            SELECT sample_id, peer_group, per_unit, announced_at, candidates, seed, drawn_at
            FROM assessment.sample
            WHERE jurisdiction_id = :jurisdiction
              AND round_id = :round
            """;

    private static final String OF_ROUND = SAMPLES + "ORDER BY announced_at DESC, sample_id DESC\nLIMIT 100";

    private static final String FIND = SAMPLES + "  AND sample_id = :sample";

    private static final String DRAW = """
            UPDATE assessment.sample
            SET seed = :seed, candidates = :candidates, drawn_at = :at
            WHERE jurisdiction_id = :jurisdiction
              AND sample_id = :sample
              AND drawn_at IS NULL
            """;

    private static final String ADD_CASE = """
            INSERT INTO assessment.sample_case (jurisdiction_id, sample_id, unit_id, place, issue_number)
            VALUES (:jurisdiction, :sample, :unit, :place, :issue)
            """;

    private static final String CASES = """
            SELECT unit_id, place, issue_number
            FROM assessment.sample_case
            WHERE jurisdiction_id = :jurisdiction
              AND sample_id = :sample
            ORDER BY unit_id, place
            """;

    private final JdbcClient jdbc;

    EvaluationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A statement as it is kept. */
    public record Stated(AccountId by, List<UnitId> conflicts, String words, Instant at) {}

    /** A sample as it is kept. */
    public record StoredSample(
            SampleId id,
            PeerGroup group,
            int perUnit,
            Instant announcedAt,
            @Nullable Integer candidates,
            @Nullable String seed,
            @Nullable Instant drawnAt) {}

    /** A drawn case. */
    public record StoredCase(UnitId unit, int place, String issue) {}

    /** {@code false} if this account stated before. */
    public boolean state(
            JurisdictionId jurisdiction,
            RoundId round,
            AccountId by,
            Collection<UnitId> conflicts,
            String words,
            Instant at) {
        return jdbc.sql(STATE)
                        .param("jurisdiction", jurisdiction.value())
                        .param("round", round.value())
                        .param("account", by.value())
                        .param(
                                "conflicts",
                                conflicts.stream().map(UnitId::value).toArray(UUID[]::new))
                        .param("words", words)
                        .param("at", Rows.time(at))
                        .update()
                == 1;
    }

    public List<Stated> statements(JurisdictionId jurisdiction, RoundId round) {
        return jdbc.sql(STATEMENTS)
                .param("jurisdiction", jurisdiction.value())
                .param("round", round.value())
                .query((row, n) -> new Stated(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        Arrays.stream((UUID[]) row.getArray("conflicts").getArray())
                                .map(UnitId::new)
                                .toList(),
                        row.getString("words"),
                        Rows.instant(row, "stated_at")))
                .list();
    }

    public void announce(
            JurisdictionId jurisdiction,
            RoundId round,
            SampleId sample,
            PeerGroup group,
            int perUnit,
            Actor by,
            Instant at) {
        jdbc.sql(ANNOUNCE)
                .param("jurisdiction", jurisdiction.value())
                .param("sample", sample.value())
                .param("round", round.value())
                .param("group", group.name())
                .param("size", perUnit)
                .param("account", Rows.required(by.account()))
                .param("at", Rows.time(at))
                .update();
    }

    /** The latest first. */
    public List<StoredSample> samples(JurisdictionId jurisdiction, RoundId round) {
        return jdbc.sql(OF_ROUND)
                .param("jurisdiction", jurisdiction.value())
                .param("round", round.value())
                .query((row, n) -> sample(row))
                .list();
    }

    public Optional<StoredSample> sample(JurisdictionId jurisdiction, RoundId round, SampleId sample) {
        return jdbc.sql(FIND)
                .param("jurisdiction", jurisdiction.value())
                .param("round", round.value())
                .param("sample", sample.value())
                .query((row, n) -> sample(row))
                .optional();
    }

    /** {@code false} if it was drawn before. */
    public boolean draw(
            JurisdictionId jurisdiction,
            SampleId sample,
            String seed,
            int candidates,
            Collection<StoredCase> cases,
            Instant at) {
        boolean first = jdbc.sql(DRAW)
                        .param("jurisdiction", jurisdiction.value())
                        .param("sample", sample.value())
                        .param("seed", seed)
                        .param("candidates", candidates)
                        .param("at", Rows.time(at))
                        .update()
                == 1;
        if (first) {
            cases.forEach(it -> jdbc.sql(ADD_CASE)
                    .param("jurisdiction", jurisdiction.value())
                    .param("sample", sample.value())
                    .param("unit", it.unit().value())
                    .param("place", it.place())
                    .param("issue", it.issue())
                    .update());
        }
        return first;
    }

    public List<StoredCase> cases(JurisdictionId jurisdiction, SampleId sample) {
        return jdbc.sql(CASES)
                .param("jurisdiction", jurisdiction.value())
                .param("sample", sample.value())
                .query((row, n) -> new StoredCase(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getInt("place"),
                        row.getString("issue_number")))
                .list();
    }

    private static StoredSample sample(ResultSet row) throws SQLException {
        return new StoredSample(
                new SampleId(row.getObject("sample_id", UUID.class)),
                PeerGroup.valueOf(row.getString("peer_group")),
                row.getInt("per_unit"),
                Rows.instant(row, "announced_at"),
                row.getObject("candidates", Integer.class),
                row.getString("seed"),
                Rows.instantOrNull(row, "drawn_at"));
    }
}
