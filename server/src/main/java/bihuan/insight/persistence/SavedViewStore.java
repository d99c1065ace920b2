package bihuan.insight.persistence;

import bihuan.insight.SavedView;
import bihuan.insight.SavedViewId;
import bihuan.kernel.AccountId;
import bihuan.kernel.JurisdictionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps saved views. */
@Repository
public class SavedViewStore {
    private static final String OF = """
            SELECT view_id, page, name, query
            FROM insight.saved_view
            WHERE jurisdiction_id = :jurisdiction
              AND account_id = :account
              AND page = :page
            ORDER BY name, view_id
            """;

    private static final String INSERT = """
            INSERT INTO insight.saved_view (jurisdiction_id, view_id, account_id, page, name, query)
            VALUES (:jurisdiction, :id, :account, :page, :name, :query)
            """;

    private static final String UPDATE = """
            UPDATE insight.saved_view
            SET name = :name, query = :query
            WHERE jurisdiction_id = :jurisdiction
              AND account_id = :account
              AND view_id = :id
            RETURNING view_id, page, name, query
            """;

    private static final String DELETE = """
            DELETE FROM insight.saved_view
            WHERE jurisdiction_id = :jurisdiction
              AND account_id = :account
              AND view_id = :id
            """;

    private final JdbcClient database;

    SavedViewStore(JdbcClient database) {
        this.database = database;
    }

    public List<SavedView> of(JurisdictionId jurisdiction, AccountId account, String page) {
        return database.sql(OF)
                .param("jurisdiction", jurisdiction.value())
                .param("account", account.value())
                .param("page", page)
                .query((row, n) -> view(row))
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the account has one of that name for that page */
    public void insert(JurisdictionId jurisdiction, AccountId account, SavedView view) {
        database.sql(INSERT)
                .param("jurisdiction", jurisdiction.value())
                .param("id", view.id().value())
                .param("account", account.value())
                .param("page", view.page())
                .param("name", view.name())
                .param("query", view.query())
                .update();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the account has one of that name for that page */
    public Optional<SavedView> update(
            JurisdictionId jurisdiction, AccountId account, SavedViewId id, String name, String query) {
        return database.sql(UPDATE)
                .param("jurisdiction", jurisdiction.value())
                .param("account", account.value())
                .param("id", id.value())
                .param("name", name)
                .param("query", query)
                .query((row, n) -> view(row))
                .optional();
    }

    public void delete(JurisdictionId jurisdiction, AccountId account, SavedViewId id) {
        database.sql(DELETE)
                .param("jurisdiction", jurisdiction.value())
                .param("account", account.value())
                .param("id", id.value())
                .update();
    }

    private static SavedView view(ResultSet row) throws SQLException {
        return new SavedView(
                new SavedViewId(row.getObject("view_id", UUID.class)),
                row.getString("page"),
                row.getString("name"),
                row.getString("query"));
    }
}
