package bihuan.indicators.persistence;

import bihuan.assignments.AssignmentId;
import bihuan.indicators.DataRequests.Submission;
import bihuan.indicators.FigureEntry;
import bihuan.indicators.RequestId;
import bihuan.indicators.SheetId;
import bihuan.kernel.AccountId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.UnitId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Data submissions that units owe, and what they submitted. */
@Repository
public class RequestRows {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String REQUEST = """
            SELECT r.request_id, r.number, r.sheet_id, s.name, h.period, r.unit_id, r.indicators, r.subjects, r.note,
                r.asked_at,
                EXISTS (SELECT 1
                        FROM indicators.submission b
                        WHERE b.jurisdiction_id = r.jurisdiction_id
                          AND b.request_id = r.request_id
                          AND b.decided_at IS NULL
                          AND b.endorsed IS DISTINCT FROM false) AS submitted
            FROM indicators.request r
            JOIN indicators.sheet h ON h.jurisdiction_id = r.jurisdiction_id AND h.sheet_id = r.sheet_id
            JOIN indicators.system s
              ON s.jurisdiction_id = h.jurisdiction_id
             AND s.code = h.system_code
             AND s.version = h.system_version
            WHERE r.jurisdiction_id = :jurisdiction
            """;

    private static final String ALL = REQUEST + """
            ORDER BY r.asked_at DESC, r.request_id
            LIMIT 1000
            """;

    private static final String SOME = REQUEST + "  AND r.request_id = ANY (:ids)";

    private static final String INSERT = """
            INSERT INTO indicators.request
                (jurisdiction_id, request_id, number, sheet_id, unit_id, indicators, subjects, note, account_id, asked_at)
            VALUES (:jurisdiction, :id, :number, :sheet, :unit, :indicators, :subjects, :note, :account, :at)
            """;

    private static final String COUNT_OF_DAY = """
            SELECT count(*)
            FROM indicators.request
            WHERE jurisdiction_id = :jurisdiction
              AND number LIKE :day
            """;

    private static final String PART = """
            SELECT assignment_id
            FROM assignments.published_assignment
            WHERE jurisdiction_id = :jurisdiction
              AND matter_id = :matter
              AND unit_id = :unit
            ORDER BY no DESC
            LIMIT 1
            """;

    private static final String SIGNED = """
            SELECT signed_at IS NOT NULL
            FROM assignments.published_assignment
            WHERE jurisdiction_id = :jurisdiction
              AND assignment_id = :assignment
            """;

    private static final String SUBMISSIONS = """
            SELECT number, figures, evidence, submitted_at, endorsed, accepted, decision
            FROM indicators.submission
            WHERE jurisdiction_id = :jurisdiction
              AND request_id = :id
            ORDER BY number DESC
            """;

    private static final String SUBMIT = """
            INSERT INTO indicators.submission
                (jurisdiction_id, request_id, number, figures, evidence, account_id, submitted_at)
            VALUES (:jurisdiction, :id, :number, cast(:figures AS jsonb), :evidence, :account, :at)
            """;

    private static final String ENDORSE = """
            UPDATE indicators.submission
            SET endorsed = :yes, endorsed_by = :account, decision = :decision
            WHERE jurisdiction_id = :jurisdiction
              AND request_id = :id
              AND number = :number
            """;

    private static final String ACCEPT = """
            UPDATE indicators.submission
            SET accepted = :yes, accepted_by = :account, decision = :decision, decided_at = :at
            WHERE jurisdiction_id = :jurisdiction
              AND request_id = :id
              AND number = :number
            """;

    private final JdbcClient jdbc;

    RequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As it is kept; where it stands says its matter. */
    public record Stored(
            RequestId id,
            String number,
            SheetId sheet,
            String systemName,
            String period,
            UnitId unit,
            List<String> indicators,
            List<String> subjects,
            @Nullable String note,
            Instant askedAt,
            boolean submitted) {}

    /** The latest first. */
    public List<Stored> all(JurisdictionId jurisdiction) {
        return jdbc.sql(ALL)
                .param("jurisdiction", jurisdiction.value())
                .query((row, n) -> stored(row))
                .list();
    }

    /** Those among the matters that are requests. */
    public List<Stored> of(JurisdictionId jurisdiction, Collection<MatterId> matters) {
        return jdbc.sql(SOME)
                .param("jurisdiction", jurisdiction.value())
                .param("ids", matters.stream().map(MatterId::value).toArray(UUID[]::new))
                .query((row, n) -> stored(row))
                .list();
    }

    /** How many were asked on a day, by the beginning of their numbers. */
    public int asked(JurisdictionId jurisdiction, String prefix) {
        return jdbc.sql(COUNT_OF_DAY)
                .param("jurisdiction", jurisdiction.value())
                .param("day", prefix + "%")
                .query(Integer.class)
                .single();
    }

    public void insert(JurisdictionId jurisdiction, Stored request, AccountId by) {
        jdbc.sql(INSERT)
                .param("jurisdiction", jurisdiction.value())
                .param("id", request.id().value())
                .param("number", request.number())
                .param("sheet", request.sheet().value())
                .param("unit", request.unit().value())
                .param("indicators", request.indicators().toArray(String[]::new))
                .param("subjects", request.subjects().toArray(String[]::new))
                .param("note", Rows.text(request.note()))
                .param("account", by.value())
                .param("at", Rows.time(request.askedAt()))
                .update();
    }

    /** The unit's part of the matter. */
    public Optional<AssignmentId> part(JurisdictionId jurisdiction, Stored request) {
        return jdbc.sql(PART)
                .param("jurisdiction", jurisdiction.value())
                .param("matter", request.id().value())
                .param("unit", request.unit().value())
                .query(UUID.class)
                .optional()
                .map(AssignmentId::new);
    }

    public boolean signed(JurisdictionId jurisdiction, AssignmentId part) {
        return jdbc.sql(SIGNED)
                .param("jurisdiction", jurisdiction.value())
                .param("assignment", part.value())
                .query(Boolean.class)
                .single();
    }

    /** The latest first. */
    public List<Submission> submissions(JurisdictionId jurisdiction, RequestId request) {
        return jdbc.sql(SUBMISSIONS)
                .param("jurisdiction", jurisdiction.value())
                .param("id", request.value())
                .query((row, n) -> new Submission(
                        row.getInt("number"),
                        entries(row.getString("figures")),
                        row.getString("evidence"),
                        Rows.instant(row, "submitted_at"),
                        row.getObject("endorsed", Boolean.class),
                        row.getObject("accepted", Boolean.class),
                        row.getString("decision")))
                .list();
    }

    public void submit(JurisdictionId jurisdiction, RequestId request, Submission submission, AccountId by) {
        jdbc.sql(SUBMIT)
                .param("jurisdiction", jurisdiction.value())
                .param("id", request.value())
                .param("number", submission.number())
                .param("figures", json(submission.figures()))
                .param("evidence", submission.evidence())
                .param("account", by.value())
                .param("at", Rows.time(submission.submittedAt()))
                .update();
    }

    public void endorse(JurisdictionId jurisdiction, RequestId request, Decision decision) {
        decide(ENDORSE, jurisdiction, request, decision).update();
    }

    public void accept(JurisdictionId jurisdiction, RequestId request, Decision decision, Instant at) {
        decide(ACCEPT, jurisdiction, request, decision)
                .param("at", Rows.time(at))
                .update();
    }

    /** A yes or no to a submission. */
    public record Decision(
            int number, boolean yes, AccountId by, @Nullable String reason) {}

    private JdbcClient.StatementSpec decide(
            String sql, JurisdictionId jurisdiction, RequestId request, Decision decision) {
        return jdbc.sql(sql)
                .param("jurisdiction", jurisdiction.value())
                .param("id", request.value())
                .param("number", decision.number())
                .param("yes", decision.yes())
                .param("account", decision.by().value())
                .param("decision", Rows.text(decision.reason()));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new RequestId(row.getObject("request_id", UUID.class)),
                row.getString("number"),
                new SheetId(row.getObject("sheet_id", UUID.class)),
                row.getString("name"),
                row.getString("period"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                texts(row.getArray("indicators")),
                texts(row.getArray("subjects")),
                row.getString("note"),
                Rows.instant(row, "asked_at"),
                row.getBoolean("submitted"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static String json(List<FigureEntry> entries) {
        ArrayNode all = JSON.createArrayNode();
        for (FigureEntry entry : entries) {
            ObjectNode one = all.addObject().put("indicator", entry.indicator()).put("subject", entry.subject());
            if (entry.value() != null) {
                one.put("value", entry.value());
            }
            if (entry.word() != null) {
                one.put("word", entry.word());
            }
        }
        return all.toString();
    }

    private static List<FigureEntry> entries(String json) {
        List<FigureEntry> entries = new ArrayList<>();
        for (JsonNode one : JSON.readTree(json)) {
            entries.add(new FigureEntry(
                    one.path("indicator").asString(),
                    one.path("subject").asString(),
                    one.has("value") ? Double.valueOf(one.path("value").doubleValue()) : null,
                    one.has("word") ? one.path("word").asString() : null,
                    null));
        }
        return entries;
    }
}
