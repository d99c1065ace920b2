package bihuan.assignments.persistence;

import bihuan.assignments.AnswerTemplate;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps templates of answers. */
@Repository
public class TemplateStore {
    private static final String OF = """
            SELECT template_id, name, body
            FROM assignments.answer_template
            WHERE jurisdiction_id = :jurisdiction
              AND unit_id = :unit
            ORDER BY name, template_id
            """;

    private static final String PUT = """
            INSERT INTO assignments.answer_template (jurisdiction_id, template_id, unit_id, name, body)
            VALUES (:jurisdiction, :id, :unit, :name, :body)
            ON CONFLICT (jurisdiction_id, unit_id, name) DO UPDATE
            SET body = excluded.body
            RETURNING template_id, name, body
            """;

    private static final String DELETE = """
            DELETE FROM assignments.answer_template
            WHERE jurisdiction_id = :jurisdiction
              AND unit_id = :unit
              AND template_id = :id
            """;

    private final JdbcClient database;

    TemplateStore(JdbcClient database) {
        this.database = database;
    }

    public List<AnswerTemplate> of(JurisdictionId jurisdiction, UnitId unit) {
        return database.sql(OF)
                .param("jurisdiction", jurisdiction.value())
                .param("unit", unit.value())
                .query((row, n) -> template(row))
                .list();
    }

    /** As it is kept then: one of the same name keeps its id. */
    public AnswerTemplate put(JurisdictionId jurisdiction, UnitId unit, AnswerTemplate template) {
        return database.sql(PUT)
                .param("jurisdiction", jurisdiction.value())
                .param("id", template.id())
                .param("unit", unit.value())
                .param("name", template.name())
                .param("body", template.text())
                .query((row, n) -> template(row))
                .single();
    }

    public void delete(JurisdictionId jurisdiction, UnitId unit, UUID id) {
        database.sql(DELETE)
                .param("jurisdiction", jurisdiction.value())
                .param("unit", unit.value())
                .param("id", id)
                .update();
    }

    private static AnswerTemplate template(ResultSet row) throws SQLException {
        return new AnswerTemplate(
                row.getObject("template_id", UUID.class), row.getString("name"), row.getString("body"));
    }
}
