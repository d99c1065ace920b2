package bihuan.issues.persistence;

import bihuan.assignments.Holder;
import bihuan.assignments.MatterView;
import bihuan.issues.domain.Promise;
import bihuan.kernel.Id;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.UnitId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an issue copies from its matter: where it stands, what was promised, which units have or had a part. */
@Repository
public class ProgressStore {
    private static final String FOLLOW = """
            UPDATE issues.issue
            SET stage = :stage, lead_unit = :lead, holder_kind = :holderKind, holder_unit = :holderUnit, due_at = :due,
                ended_at = :ended, redos = :redos, version = version + 1
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
            """;

    private static final String ANSWERED = """
            UPDATE issues.issue
            SET answered_at = :at
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
            """;

    private static final String PROMISE = """
            UPDATE issues.issue
            SET promise_start = :start, promise_allowance = :allowance, promise_calendar = :calendar,
                promise_pauses = :pauses
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
            """;

    private static final String RECOMPUTED = """
            UPDATE issues.issue
            SET promise_calendar = :calendar
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
            """;

    private static final String PROMISED = """
            SELECT promise_start, promise_allowance, promise_calendar, promise_pauses
            FROM issues.issue
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = :issue
              AND promise_start IS NOT NULL
            """;

    private static final String ADD_PART = """
            INSERT INTO issues.part (jurisdiction_id, issue_id, unit_id, role)
            VALUES (:jurisdiction, :issue, :unit, :role)
            ON CONFLICT DO NOTHING
            """;

    private static final String HANDLING_UNITS = """
            SELECT DISTINCT unit_id
            FROM issues.part
            WHERE jurisdiction_id = :jurisdiction
              AND issue_id = ANY (:issues)
              AND role = 'HANDLES'
            """;

    private final JdbcClient jdbc;

    ProgressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void follow(JurisdictionId jurisdiction, MatterView matter) {
        Holder holder = matter.holder();
        jdbc.sql(FOLLOW)
                .param("stage", matter.stage().name())
                .param("lead", Rows.id(matter.lead()))
                .param("holderKind", Rows.name(holder == null ? null : holder.kind()))
                .param("holderUnit", Rows.id(holder == null ? null : holder.unit()))
                .param("due", Rows.timeOrNull(matter.due()))
                .param("ended", Rows.timeOrNull(matter.endedAt()))
                .param("redos", matter.redos())
                .param("jurisdiction", jurisdiction.value())
                .param("issue", matter.id().value())
                .update();
    }

    /** When the lead answered; {@code null} when it has to answer again. */
    public void answered(JurisdictionId jurisdiction, MatterId issue, @Nullable Instant at) {
        jdbc.sql(ANSWERED)
                .param("at", Rows.timeOrNull(at))
                .param("jurisdiction", jurisdiction.value())
                .param("issue", issue.value())
                .update();
    }

    public void promise(JurisdictionId jurisdiction, MatterId issue, Promise promise) {
        jdbc.sql(PROMISE)
                .param("start", Rows.time(promise.start()))
                .param("allowance", promise.allowance())
                .param("calendar", promise.calendarVersion())
                .param("pauses", promise.pauses().toArray(String[]::new))
                .param("jurisdiction", jurisdiction.value())
                .param("issue", issue.value())
                .update();
    }

    /** The promise is counted by another version of the calendar. */
    public void recomputed(JurisdictionId jurisdiction, MatterId issue, int calendarVersion) {
        jdbc.sql(RECOMPUTED)
                .param("calendar", calendarVersion)
                .param("jurisdiction", jurisdiction.value())
                .param("issue", issue.value())
                .update();
    }

    public Optional<Promise> promised(JurisdictionId jurisdiction, MatterId issue) {
        return jdbc.sql(PROMISED)
                .param("jurisdiction", jurisdiction.value())
                .param("issue", issue.value())
                .query(ProgressStore::promise)
                .optional();
    }

    /** The unit took it in and may follow it, without handling it. */
    public void addRegistrant(JurisdictionId jurisdiction, MatterId issue, UnitId unit) {
        addPart(jurisdiction, issue, unit, "REGISTERED");
    }

    public void addHandling(JurisdictionId jurisdiction, MatterId issue, UnitId unit) {
        addPart(jurisdiction, issue, unit, "HANDLES");
    }

    /** Every unit that handles or ever handled one of these issues. */
    public List<UnitId> handlingUnits(JurisdictionId jurisdiction, Collection<MatterId> issues) {
        return jdbc.sql(HANDLING_UNITS)
                .param("jurisdiction", jurisdiction.value())
                .param("issues", issues.stream().map(Id::value).toArray(UUID[]::new))
                .query((row, i) -> new UnitId(row.getObject("unit_id", UUID.class)))
                .list();
    }

    private void addPart(JurisdictionId jurisdiction, MatterId issue, UnitId unit, String role) {
        jdbc.sql(ADD_PART)
                .param("jurisdiction", jurisdiction.value())
                .param("issue", issue.value())
                .param("unit", unit.value())
                .param("role", role)
                .update();
    }

    private static Promise promise(ResultSet row, int number) throws SQLException {
        Array pauses = row.getArray("promise_pauses");
        return new Promise(
                Rows.instant(row, "promise_start"),
                row.getString("promise_allowance"),
                row.getInt("promise_calendar"),
                List.of((String[]) pauses.getArray()));
    }
}
