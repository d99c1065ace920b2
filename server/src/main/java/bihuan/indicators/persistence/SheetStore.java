package bihuan.indicators.persistence;

import bihuan.indicators.SheetId;
import bihuan.indicators.SheetView;
import bihuan.indicators.Subject;
import bihuan.indicators.SubjectGroup;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
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

/** Tables of figures, without the figures. */
@Repository
public class SheetStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String VIEW = """
            SELECT h.sheet_id, h.system_code, h.system_version, s.name, h.period, h.peer_group, h.subjects, h.revision,
                h.changed_at, s.indicators,
                (SELECT coalesce(sum(c.filled), 0)
                 FROM indicators.sheet_column c
                 WHERE c.jurisdiction_id = h.jurisdiction_id
                   AND c.sheet_id = h.sheet_id) AS filled,
                (SELECT count(*)
                 FROM indicators.result r
                 WHERE r.jurisdiction_id = h.jurisdiction_id
                   AND r.sheet_id = h.sheet_id) AS results
            FROM indicators.sheet h
            JOIN indicators.system s
              ON s.jurisdiction_id = h.jurisdiction_id
             AND s.code = h.system_code
             AND s.version = h.system_version
            WHERE h.jurisdiction_id = :jurisdiction
            """;

    private static final String ONE = VIEW + "  AND h.sheet_id = :sheet";

    private static final String ALL = VIEW + """
              AND (cast(:code AS text) IS NULL OR h.system_code = :code)
            ORDER BY h.system_code, h.period COLLATE "C" DESC, h.peer_group, h.sheet_id
            LIMIT 2000
            """;

    private static final String OF_PERIOD = VIEW + """
              AND h.system_code = :code
              AND h.system_version = :version
              AND h.peer_group = :group
              AND h.period = :period
            """;

    private static final String SIBLINGS = VIEW + """
              AND h.system_code = :code
              AND h.system_version = :version
              AND h.peer_group = :group
            ORDER BY h.period COLLATE "C", h.sheet_id
            """;

    private static final String INSERT = """
            INSERT INTO indicators.sheet
                (jurisdiction_id, sheet_id, system_code, system_version, period, peer_group, subjects, opened_at, changed_at)
            VALUES (:jurisdiction, :sheet, :code, :version, :period, :group, cast(:subjects AS jsonb), :at, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String CHANGE = """
            UPDATE indicators.sheet
            SET revision = revision + 1, subjects = cast(:subjects AS jsonb), changed_at = :at
            WHERE jurisdiction_id = :jurisdiction
              AND sheet_id = :sheet
            RETURNING revision
            """;

    private static final String LOCK = """
            SELECT revision
            FROM indicators.sheet
            WHERE jurisdiction_id = :jurisdiction
              AND sheet_id = :sheet
            FOR UPDATE
            """;

    private final JdbcClient jdbc;

    SheetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<SheetView> find(JurisdictionId jurisdiction, SheetId sheet) {
        return jdbc.sql(ONE)
                .param("jurisdiction", jurisdiction.value())
                .param("sheet", sheet.value())
                .query((row, n) -> view(row))
                .optional();
    }

    /** By system, the latest period first. */
    public List<SheetView> all(JurisdictionId jurisdiction, @Nullable String code) {
        return jdbc.sql(ALL)
                .param("jurisdiction", jurisdiction.value())
                .param("code", Rows.text(code))
                .query((row, n) -> view(row))
                .list();
    }

    public Optional<SheetView> of(
            JurisdictionId jurisdiction, String code, String version, SubjectGroup group, String period) {
        return jdbc.sql(OF_PERIOD)
                .param("jurisdiction", jurisdiction.value())
                .param("code", code)
                .param("version", version)
                .param("group", group.name())
                .param("period", period)
                .query((row, n) -> view(row))
                .optional();
    }

    /** Those of the same system and group, by period, with the table itself. */
    public List<SheetView> siblings(JurisdictionId jurisdiction, SheetView sheet) {
        return jdbc.sql(SIBLINGS)
                .param("jurisdiction", jurisdiction.value())
                .param("code", sheet.systemCode())
                .param("version", sheet.systemVersion())
                .param("group", sheet.group().name())
                .query((row, n) -> view(row))
                .list();
    }

    /** {@code false} if there is one for this system, period and group. */
    public boolean insert(JurisdictionId jurisdiction, SheetView sheet) {
        return jdbc.sql(INSERT)
                        .param("jurisdiction", jurisdiction.value())
                        .param("sheet", sheet.id().value())
                        .param("code", sheet.systemCode())
                        .param("version", sheet.systemVersion())
                        .param("period", sheet.period())
                        .param("group", sheet.group().name())
                        .param("subjects", json(sheet.subjects()))
                        .param("at", Rows.time(sheet.changedAt()))
                        .update()
                == 1;
    }

    /** Nobody else changes it until the transaction ends. */
    public void lock(JurisdictionId jurisdiction, SheetId sheet) {
        jdbc.sql(LOCK)
                .param("jurisdiction", jurisdiction.value())
                .param("sheet", sheet.value())
                .query(Integer.class)
                .optional();
    }

    /** Counts a change and keeps who is measured; answers with the new revision. */
    public int change(JurisdictionId jurisdiction, SheetId sheet, List<Subject> subjects, Instant at) {
        return jdbc.sql(CHANGE)
                .param("jurisdiction", jurisdiction.value())
                .param("sheet", sheet.value())
                .param("subjects", json(subjects))
                .param("at", Rows.time(at))
                .query(Integer.class)
                .single();
    }

    private static String json(List<Subject> subjects) {
        ArrayNode all = JSON.createArrayNode();
        for (Subject subject : subjects) {
            ObjectNode one = all.addObject().put("code", subject.code()).put("name", subject.name());
            if (subject.unit() != null) {
                one.put("unit", subject.unit().value().toString());
            }
            if (!subject.ranked()) {
                one.put("ranked", false);
            }
        }
        return all.toString();
    }

    private static List<Subject> subjects(String json) {
        List<Subject> all = new ArrayList<>();
        for (JsonNode one : JSON.readTree(json)) {
            JsonNode unit = one.path("unit");
            all.add(new Subject(
                    one.path("code").asString(),
                    one.path("name").asString(),
                    unit.isMissingNode() ? null : new UnitId(UUID.fromString(unit.asString())),
                    one.path("ranked").asBoolean(true)));
        }
        return all;
    }

    private static SheetView view(ResultSet row) throws SQLException {
        List<Subject> subjects = subjects(row.getString("subjects"));
        return new SheetView(
                new SheetId(row.getObject("sheet_id", UUID.class)),
                row.getString("system_code"),
                row.getString("system_version"),
                row.getString("name"),
                row.getString("period"),
                SubjectGroup.valueOf(row.getString("peer_group")),
                subjects,
                row.getInt("revision"),
                row.getLong("filled"),
                (long) subjects.size() * row.getInt("indicators"),
                row.getInt("results"),
                Rows.instant(row, "changed_at"));
    }
}
