package bihuan.issues.persistence;

import bihuan.kernel.DataScope;
import bihuan.kernel.UnitId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The data scope of an official in SQL. Enterprises read their own issues by other queries, here they see nothing. */
final class Scope {
    /** A condition on {@code issues.issue i}, with the parameters of {@link #bind}. */
    static final String CONDITION = """
            (:everything
               OR EXISTS (
                   SELECT 1
                   FROM issues.part p
                   WHERE p.jurisdiction_id = i.jurisdiction_id
                     AND p.issue_id = i.issue_id
                     AND p.unit_id = ANY (:scopeUnits)))
            """;

    private Scope() {}

    static StatementSpec bind(StatementSpec statement, DataScope scope) {
        return statement
                .param("everything", scope instanceof DataScope.Everything)
                .param("scopeUnits", units(scope));
    }

    private static UUID[] units(DataScope scope) {
        return switch (scope) {
            case DataScope.Units only ->
                only.units().stream().map(UnitId::value).toArray(UUID[]::new);
            case DataScope.Everything all -> new UUID[0];
            case DataScope.OwnEnterprise own -> new UUID[0];
            case DataScope.Nothing nothing -> new UUID[0];
        };
    }
}
