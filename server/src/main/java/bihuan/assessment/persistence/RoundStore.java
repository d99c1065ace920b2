package bihuan.assessment.persistence;

import bihuan.assessment.AssessmentPeriod;
import bihuan.assessment.RoundId;
import bihuan.assessment.RoundState;
import bihuan.assessment.domain.Round;
import bihuan.assessment.domain.Round.Frozen;
import bihuan.assessment.domain.Round.ObjectionClock;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds and their frozen versions. */
@Repository
public class RoundStore {
    private static final String ADD = """
            INSERT INTO assessment.round (jurisdiction_id, round_id, period, first_day, last_day, state, opened_at)
            VALUES (:jurisdiction, :round, :period, :first, :last, :state, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String ROUNDS = """
            SELECT jurisdiction_id, round_id, period, state, edits, opened_at, objections_from, objection_days,
                   calendar_version, objections_until, correction_reason
            FROM assessment.round
            WHERE jurisdiction_id = :jurisdiction
            """;

    private static final String FIND = ROUNDS + "  AND round_id = :round";

    private static final String LOCK = FIND + "\nFOR UPDATE";

    private static final String PAGE = ROUNDS + """
              AND (CAST(:afterDay AS date) IS NULL OR (last_day, round_id) < (:afterDay, :afterRound))
            ORDER BY last_day DESC, round_id DESC
            LIMIT :limit
            """;

    private static final String OF_OLDER_CALENDAR = ROUNDS + """
              AND state = 'OBJECTION'
              AND calendar_version < :calendar
            ORDER BY round_id
            """;

    private static final String SAVE = """
            UPDATE assessment.round
            SET state = :state, edits = :edits, objections_from = :from, objection_days = :days,
                calendar_version = :calendar, objections_until = :until, correction_reason = :correction
            WHERE jurisdiction_id = :jurisdiction
              AND round_id = :round
            """;

    private static final String FREEZE = """
            INSERT INTO assessment.frozen
                (jurisdiction_id, round_id, version, number, reason, account_id, frozen_at)
            VALUES (:jurisdiction, :round, :version, :number, :reason, :account, :at)
            """;

    private static final String PUBLISH = """
            UPDATE assessment.frozen
            SET publisher_id = :account, published_at = :at
            WHERE jurisdiction_id = :jurisdiction
              AND round_id = :round
              AND version = :version
              AND published_at IS NULL
            """;

    private static final String VERSIONS = """
            SELECT f.version, f.number, c.sha256, f.reason, f.account_id, f.frozen_at, f.published_at
            FROM assessment.frozen f
            JOIN assessment.calculation c
                ON c.jurisdiction_id = f.jurisdiction_id
               AND c.round_id = f.round_id
               AND c.number = f.number
            WHERE f.jurisdiction_id = :jurisdiction
              AND f.round_id = :round
            ORDER BY f.version DESC
            """;

    private final JdbcClient jdbc;

    RoundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code false} if the period has a round. */
    public boolean add(Round round) {
        return jdbc.sql(ADD)
                        .param("jurisdiction", round.jurisdiction().value())
                        .param("round", round.id().value())
                        .param("period", round.period().text())
                        .param("first", round.period().first())
                        .param("last", round.period().last())
                        .param("state", round.state().name())
                        .param("at", Rows.time(round.openedAt()))
                        .update()
                == 1;
    }

    public Optional<Round> find(JurisdictionId jurisdiction, RoundId round) {
        return jdbc.sql(FIND)
                .param("jurisdiction", jurisdiction.value())
                .param("round", round.value())
                .query((row, n) -> round(row))
                .optional();
    }

    /** Keeps others from changing it until the transaction ends. */
    public Optional<Round> lock(JurisdictionId jurisdiction, RoundId round) {
        return jdbc.sql(LOCK)
                .param("jurisdiction", jurisdiction.value())
                .param("round", round.value())
                .query((row, n) -> round(row))
                .optional();
    }

    /** The latest period first, behind a round. */
    public List<Round> page(
            JurisdictionId jurisdiction, @Nullable LocalDate afterDay, @Nullable UUID afterRound, int limit) {
        return jdbc.sql(PAGE)
                .param("jurisdiction", jurisdiction.value())
                .param("afterDay", new SqlParameterValue(Types.DATE, afterDay))
                .param("afterRound", new SqlParameterValue(Types.OTHER, afterRound))
                .param("limit", limit)
                .query((row, n) -> round(row))
                .list();
    }

    /** Those whose objections run by an older version of the calendar. */
    public List<Round> ofOlderCalendar(JurisdictionId jurisdiction, int calendarVersion) {
        return jdbc.sql(OF_OLDER_CALENDAR)
                .param("jurisdiction", jurisdiction.value())
                .param("calendar", calendarVersion)
                .query((row, n) -> round(row))
                .list();
    }

    /** Saves a round that is locked. */
    public void save(Round round) {
        ObjectionClock clock = round.clock();
        jdbc.sql(SAVE)
                .param("jurisdiction", round.jurisdiction().value())
                .param("round", round.id().value())
                .param("state", round.state().name())
                .param("edits", round.edits())
                .param("from", Rows.timeOrNull(clock == null ? null : clock.from()))
                .param("days", Rows.number(clock == null ? null : clock.days()))
                .param("calendar", Rows.number(clock == null ? null : clock.calendarVersion()))
                .param("until", Rows.timeOrNull(clock == null ? null : clock.until()))
                .param("correction", Rows.text(round.correction()))
                .update();
    }

    public void freeze(Round round, int version, int calculation, @Nullable String reason, Actor by, Instant at) {
        jdbc.sql(FREEZE)
                .param("jurisdiction", round.jurisdiction().value())
                .param("round", round.id().value())
                .param("version", version)
                .param("number", calculation)
                .param("reason", Rows.text(reason))
                .param("account", Rows.required(by.account()))
                .param("at", Rows.time(at))
                .update();
    }

    public void publish(Round round, int version, Actor by, Instant at) {
        jdbc.sql(PUBLISH)
                .param("jurisdiction", round.jurisdiction().value())
                .param("round", round.id().value())
                .param("version", version)
                .param("account", Rows.required(by.account()))
                .param("at", Rows.time(at))
                .update();
    }

    /** Frozen versions, the latest first. */
    public List<Frozen> versions(JurisdictionId jurisdiction, RoundId round) {
        return jdbc.sql(VERSIONS)
                .param("jurisdiction", jurisdiction.value())
                .param("round", round.value())
                .query((row, n) -> new Frozen(
                        row.getInt("version"),
                        row.getInt("number"),
                        row.getString("sha256"),
                        row.getString("reason"),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        Rows.instant(row, "frozen_at"),
                        Rows.instantOrNull(row, "published_at")))
                .list();
    }

    private static Round round(ResultSet row) throws SQLException {
        Instant from = Rows.instantOrNull(row, "objections_from");
        return new Round(
                new JurisdictionId(row.getInt("jurisdiction_id")),
                new RoundId(row.getObject("round_id", UUID.class)),
                new AssessmentPeriod(row.getString("period")),
                RoundState.valueOf(row.getString("state")),
                row.getInt("edits"),
                Rows.instant(row, "opened_at"),
                from == null
                        ? null
                        : new ObjectionClock(
                                from,
                                row.getInt("objection_days"),
                                row.getInt("calendar_version"),
                                Rows.instant(row, "objections_until")),
                row.getString("correction_reason"));
    }
}
