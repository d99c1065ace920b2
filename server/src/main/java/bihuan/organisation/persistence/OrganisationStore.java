package bihuan.organisation.persistence;

import bihuan.kernel.AreaId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import bihuan.organisation.AreaKind;
import bihuan.organisation.AreaView;
import bihuan.organisation.OrganisationEvent.AreaAdded;
import bihuan.organisation.OrganisationEvent.AreaChanged;
import bihuan.organisation.OrganisationEvent.UnitAdded;
import bihuan.organisation.OrganisationEvent.UnitChanged;
import bihuan.organisation.OrganisationEvent.UnitClosed;
import bihuan.organisation.OrganisationEvent.UnitMoved;
import bihuan.organisation.UnitKind;
import bihuan.organisation.UnitView;
import bihuan.organisation.domain.OrganisationTree;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Areas and units in PostgreSQL. */
@Repository
public class OrganisationStore {
    private static final String REVISION = """
            SELECT number
            FROM organisation.revision
            WHERE jurisdiction_id = :jurisdiction
            """;
    private static final String NEXT_REVISION = """
            INSERT INTO organisation.revision AS r (jurisdiction_id, number)
            VALUES (:jurisdiction, 1)
            ON CONFLICT (jurisdiction_id)
            DO UPDATE SET number = r.number + 1
            """;
    private static final String AREAS = """
            SELECT id, code, name, name_en, kind, parent_id
            FROM organisation.area
            WHERE jurisdiction_id = :jurisdiction
            ORDER BY code
            """;
    private static final String UNITS = """
            SELECT id, code, parent_id, area_id, name, short_name, name_en, kind, active_from, active_until, version
            FROM organisation.unit
            WHERE jurisdiction_id = :jurisdiction
            ORDER BY code
            """;
    private static final String ADD_AREA = """
            INSERT INTO organisation.area (jurisdiction_id, id, code, name, name_en, kind, parent_id)
            VALUES (:jurisdiction, :id, :code, :name, :nameEn, :kind, :parent)
            """;
    private static final String CHANGE_AREA = """
            UPDATE organisation.area
            SET name = :name, name_en = :nameEn
            WHERE jurisdiction_id = :jurisdiction
              AND id = :id
            """;
    private static final String ADD_UNIT = """
            INSERT INTO organisation.unit
              (jurisdiction_id, id, code, parent_id, area_id, name, short_name, name_en, kind, active_from)
            VALUES (:jurisdiction, :id, :code, :parent, :area, :name, :shortName, :nameEn, :kind, :from)
            """;
    private static final String ADD_TO_TREE = """
            INSERT INTO organisation.unit_tree (jurisdiction_id, ancestor_id, unit_id)
            SELECT jurisdiction_id, ancestor_id, CAST(:id AS uuid)
            FROM organisation.unit_tree
            WHERE jurisdiction_id = :jurisdiction
              AND unit_id = :parent
            UNION ALL
            SELECT :jurisdiction, CAST(:id AS uuid), CAST(:id AS uuid)
            """;
    private static final String CHANGE_UNIT = """
            UPDATE organisation.unit
            SET name = :name, short_name = :shortName, name_en = :nameEn, area_id = :area, version = :version
            WHERE jurisdiction_id = :jurisdiction
              AND id = :id
            """;
    private static final String MOVE_UNIT = """
            UPDATE organisation.unit
            SET parent_id = :parent, version = :version
            WHERE jurisdiction_id = :jurisdiction
              AND id = :id
            """;
    private static final String CLEAR_TREE = """
            DELETE FROM organisation.unit_tree
            WHERE jurisdiction_id = :jurisdiction
            """;
    private static final String GROW_TREE = """
            WITH RECURSIVE climb (ancestor_id, unit_id) AS (
              SELECT id, id
              FROM organisation.unit
              WHERE jurisdiction_id = :jurisdiction
              UNION ALL
              SELECT u.parent_id, c.unit_id
              FROM climb c
              JOIN organisation.unit u ON u.jurisdiction_id = :jurisdiction AND u.id = c.ancestor_id
              WHERE u.parent_id IS NOT NULL
            )
            INSERT INTO organisation.unit_tree (jurisdiction_id, ancestor_id, unit_id)
            SELECT :jurisdiction, ancestor_id, unit_id
            FROM climb
            """;
    private static final String CLOSE_UNIT = """
            UPDATE organisation.unit
            SET active_until = :until, version = :version
            WHERE jurisdiction_id = :jurisdiction
              AND id = :id
            """;

    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of changes so far, 0 for a jurisdiction without any. */
    public long revision(JurisdictionId jurisdiction) {
        return jdbc.sql(REVISION)
                .param("jurisdiction", jurisdiction.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Begins a change: until the transaction ends, every other change of the jurisdiction waits. */
    public void nextRevision(JurisdictionId jurisdiction) {
        jdbc.sql(NEXT_REVISION).param("jurisdiction", jurisdiction.value()).update();
    }

    /** Reads the revision first, so that a tree is never newer than it says. */
    public OrganisationTree tree(JurisdictionId jurisdiction) {
        return new OrganisationTree(
                revision(jurisdiction),
                jdbc.sql(AREAS)
                        .param("jurisdiction", jurisdiction.value())
                        .query(OrganisationStore::area)
                        .list(),
                jdbc.sql(UNITS)
                        .param("jurisdiction", jurisdiction.value())
                        .query(OrganisationStore::unit)
                        .list());
    }

    public void apply(AreaAdded event) {
        jdbc.sql(ADD_AREA)
                .param("jurisdiction", event.jurisdiction().value())
                .param("id", event.area().value())
                .param("code", event.entry().code())
                .param("name", event.entry().name())
                .param("nameEn", event.entry().nameEn())
                .param("kind", event.entry().kind().name())
                .param("parent", event.parent() == null ? null : event.parent().value())
                .update();
    }

    public void apply(AreaChanged event) {
        jdbc.sql(CHANGE_AREA)
                .param("jurisdiction", event.jurisdiction().value())
                .param("id", event.area().value())
                .param("name", event.name())
                .param("nameEn", event.nameEn())
                .update();
    }

    public void apply(UnitAdded event) {
        UUID parent = event.parent() == null ? null : event.parent().value();
        jdbc.sql(ADD_UNIT)
                .param("jurisdiction", event.jurisdiction().value())
                .param("id", event.unit().value())
                .param("code", event.entry().code())
                .param("parent", parent)
                .param("area", event.area().value())
                .param("name", event.entry().name())
                .param("shortName", event.entry().shortName())
                .param("nameEn", event.entry().nameEn())
                .param("kind", event.entry().kind().name())
                .param("from", event.from())
                .update();
        jdbc.sql(ADD_TO_TREE)
                .param("jurisdiction", event.jurisdiction().value())
                .param("id", event.unit().value())
                .param("parent", parent)
                .update();
    }

    public void apply(UnitChanged event) {
        jdbc.sql(CHANGE_UNIT)
                .param("jurisdiction", event.jurisdiction().value())
                .param("id", event.unit().value())
                .param("name", event.now().name())
                .param("shortName", event.now().shortName())
                .param("nameEn", event.now().nameEn())
                .param("area", event.now().area().value())
                .param("version", event.version())
                .update();
    }

    public void apply(UnitMoved event) {
        jdbc.sql(MOVE_UNIT)
                .param("jurisdiction", event.jurisdiction().value())
                .param("id", event.unit().value())
                .param("parent", event.parent() == null ? null : event.parent().value())
                .param("version", event.version())
                .update();
        jdbc.sql(CLEAR_TREE).param("jurisdiction", event.jurisdiction().value()).update();
        jdbc.sql(GROW_TREE).param("jurisdiction", event.jurisdiction().value()).update();
    }

    public void apply(UnitClosed event) {
        jdbc.sql(CLOSE_UNIT)
                .param("jurisdiction", event.jurisdiction().value())
                .param("id", event.unit().value())
                .param("until", event.until())
                .param("version", event.version())
                .update();
    }

    private static AreaView area(ResultSet row, int number) throws SQLException {
        UUID parent = row.getObject("parent_id", UUID.class);
        return new AreaView(
                new AreaId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                AreaKind.valueOf(row.getString("kind")),
                parent == null ? null : new AreaId(parent));
    }

    private static UnitView unit(ResultSet row, int number) throws SQLException {
        return new UnitView(
                new UnitId(row.getObject("id", UUID.class)),
                row.getString("code"),
                unitId(row.getObject("parent_id", UUID.class)),
                new AreaId(row.getObject("area_id", UUID.class)),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("name_en"),
                UnitKind.valueOf(row.getString("kind")),
                row.getObject("active_from", LocalDate.class),
                row.getObject("active_until", LocalDate.class),
                row.getInt("version"));
    }

    private static @Nullable UnitId unitId(@Nullable UUID value) {
        return value == null ? null : new UnitId(value);
    }
}
