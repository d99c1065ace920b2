package bihuan.issues.persistence;

import bihuan.issues.IssueNumber;
import bihuan.issues.MeasurePeriod;
import bihuan.issues.ReCalls.Draw;
import bihuan.issues.ReCalls.Drawn;
import bihuan.issues.ReCalls.Result;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Draws of satisfied cases, and what the calls found. */
@Repository
public class ReCallStore {
    private static final String ANNOUNCE = """
            INSERT INTO issues.recall_draw (jurisdiction_id, draw_id, period, size, account_id, announced_at)
            VALUES (:jurisdiction, :id, :period, :size, :account, :at)
            """;

    private static final String DRAWS = """
            SELECT draw_id, period, size, announced_at, candidates, seed, drawn_at
            FROM issues.recall_draw
            WHERE jurisdiction_id = :jurisdiction
            """;

    private static final String FIND = DRAWS + "  AND draw_id = :id";

    private static final String LATEST = DRAWS + "ORDER BY announced_at DESC, draw_id DESC\nLIMIT 100";

    private static final String CANDIDATES = """
            SELECT i.number
            FROM issues.judgement j
            JOIN issues.issue i ON i.jurisdiction_id = j.jurisdiction_id AND i.issue_id = j.issue_id
            JOIN issues.contact c ON c.jurisdiction_id = i.jurisdiction_id AND c.issue_id = i.issue_id
            WHERE j.jurisdiction_id = :jurisdiction
              AND j.at >= :from
              AND j.at < :until
              AND j.solved
              AND j.satisfaction IN ('VERY_SATISFIED', 'SATISFIED')
              AND c.phone IS NOT NULL
              AND NOT EXISTS (
                  SELECT 1
                  FROM issues.judgement later
                  WHERE later.jurisdiction_id = j.jurisdiction_id
                    AND later.issue_id = j.issue_id
                    AND later.round > j.round)
            ORDER BY i.number
            """;

    private static final String DRAW = """
            UPDATE issues.recall_draw
            SET seed = :seed, candidates = :candidates, drawn_at = :at
            WHERE jurisdiction_id = :jurisdiction
              AND draw_id = :id
              AND drawn_at IS NULL
            """;

    private static final String ADD = """
            INSERT INTO issues.recall_case (jurisdiction_id, draw_id, place, issue_id)
            SELECT jurisdiction_id, :id, :place, issue_id
            FROM issues.issue
            WHERE jurisdiction_id = :jurisdiction
              AND number = :number
            """;

    private static final String CASES = """
            SELECT i.number, i.title, c.place, c.result, c.words, c.at
            FROM issues.recall_case c
            JOIN issues.issue i ON i.jurisdiction_id = c.jurisdiction_id AND i.issue_id = c.issue_id
            WHERE c.jurisdiction_id = :jurisdiction
              AND c.draw_id = :id
            ORDER BY c.place
            """;

    private static final String RECORD = """
            UPDATE issues.recall_case c
            SET result = :result, words = :words, at = :at, account_id = :account
            FROM issues.issue i
            WHERE c.jurisdiction_id = :jurisdiction
              AND c.draw_id = :id
              AND i.jurisdiction_id = c.jurisdiction_id
              AND i.issue_id = c.issue_id
              AND i.number = :number
              AND (c.result IS NULL OR c.result = 'UNREACHABLE')
            """;

    private final JdbcClient jdbc;

    ReCallStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void announce(JurisdictionId jurisdiction, UUID id, MeasurePeriod period, int size, Actor by, Instant at) {
        jdbc.sql(ANNOUNCE)
                .param("jurisdiction", jurisdiction.value())
                .param("id", id)
                .param("period", period.text())
                .param("size", size)
                .param("account", Rows.id(by.account()))
                .param("at", Rows.time(at))
                .update();
    }

    public Optional<Draw> find(JurisdictionId jurisdiction, UUID id) {
        return jdbc.sql(FIND)
                .param("jurisdiction", jurisdiction.value())
                .param("id", id)
                .query((row, n) -> draw(row, cases(jurisdiction, id)))
                .optional();
    }

    public List<Draw> latest(JurisdictionId jurisdiction) {
        return jdbc.sql(LATEST)
                .param("jurisdiction", jurisdiction.value())
                .query((row, n) -> draw(row, cases(jurisdiction, row.getObject("draw_id", UUID.class))))
                .list();
    }

    /** The numbers of satisfied cases of a period that can be called. */
    public List<String> candidates(JurisdictionId jurisdiction, MeasurePeriod period) {
        return jdbc.sql(CANDIDATES)
                .param("jurisdiction", jurisdiction.value())
                .param("from", Rows.time(period.from()))
                .param("until", Rows.time(period.until()))
                .query((row, n) -> row.getString("number"))
                .list();
    }

    /** {@code false} if it was drawn before. */
    public boolean draw(
            JurisdictionId jurisdiction, UUID id, String seed, int candidates, List<String> drawn, Instant at) {
        boolean first = jdbc.sql(DRAW)
                        .param("jurisdiction", jurisdiction.value())
                        .param("id", id)
                        .param("seed", seed)
                        .param("candidates", candidates)
                        .param("at", Rows.time(at))
                        .update()
                == 1;
        for (int place = 0; first && place < drawn.size(); place++) {
            jdbc.sql(ADD)
                    .param("jurisdiction", jurisdiction.value())
                    .param("id", id)
                    .param("place", place + 1)
                    .param("number", drawn.get(place))
                    .update();
        }
        return first;
    }

    /** {@code false} if the case was not drawn, or its result stands already. */
    public boolean record(
            JurisdictionId jurisdiction,
            UUID id,
            IssueNumber number,
            Result result,
            @Nullable String words,
            Actor by,
            Instant at) {
        return jdbc.sql(RECORD)
                        .param("jurisdiction", jurisdiction.value())
                        .param("id", id)
                        .param("number", number.value())
                        .param("result", result.name())
                        .param("words", Rows.text(words))
                        .param("account", Rows.id(by.account()))
                        .param("at", Rows.time(at))
                        .update()
                == 1;
    }

    private List<Drawn> cases(JurisdictionId jurisdiction, UUID id) {
        return jdbc.sql(CASES)
                .param("jurisdiction", jurisdiction.value())
                .param("id", id)
                .query((row, n) -> new Drawn(
                        new IssueNumber(row.getString("number")),
                        row.getString("title"),
                        row.getInt("place"),
                        Rows.nameOrNull(row, "result", Result.class),
                        row.getString("words"),
                        Rows.instantOrNull(row, "at")))
                .list();
    }

    private static Draw draw(ResultSet row, List<Drawn> cases) throws SQLException {
        return new Draw(
                row.getObject("draw_id", UUID.class),
                row.getString("period"),
                row.getInt("size"),
                Rows.instant(row, "announced_at"),
                row.getObject("candidates", Integer.class),
                row.getString("seed"),
                Rows.instantOrNull(row, "drawn_at"),
                cases);
    }
}
