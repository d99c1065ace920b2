package bihuan.issues.persistence;

import bihuan.issues.Category;
import bihuan.kernel.JurisdictionId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The categories that a jurisdiction keeps for itself. */
@Repository
public class CategoryStore {
    private static final String ALL = """
            SELECT code, parent, name, retired
            FROM issues.category
            WHERE jurisdiction_id = :jurisdiction
            ORDER BY code
            """;

    private static final String PUT = """
            INSERT INTO issues.category (jurisdiction_id, code, parent, name, retired)
            VALUES (:jurisdiction, :code, :parent, :name, :retired)
            ON CONFLICT (jurisdiction_id, code) DO UPDATE
            SET name = excluded.name, retired = excluded.retired
            """;

    private final JdbcClient jdbc;

    CategoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ordered by code; empty if the jurisdiction still uses the default tree. */
    public List<Category> all(JurisdictionId jurisdiction) {
        return jdbc.sql(ALL)
                .param("jurisdiction", jurisdiction.value())
                .query((row, i) -> new Category(
                        row.getString("code"),
                        row.getString("parent"),
                        row.getString("name"),
                        row.getBoolean("retired")))
                .list();
    }

    public void put(JurisdictionId jurisdiction, Category category) {
        jdbc.sql(PUT)
                .param("jurisdiction", jurisdiction.value())
                .param("code", category.code())
                .param("parent", Rows.text(category.parent()))
                .param("name", category.name())
                .param("retired", category.retired())
                .update();
    }
}
