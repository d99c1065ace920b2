package bihuan.notifications.persistence;

import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.UnitId;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom a matter concerns. */
@Repository
public class MatterParties {
    private static final String HAS_PART = """
            SELECT EXISTS (
                SELECT 1
                FROM assignments.published_assignment
                WHERE jurisdiction_id = :jurisdiction
                  AND matter_id = :matter
                  AND unit_id = ANY (:units))
            """;

    private static final String RAISED = """
            SELECT EXISTS (
                SELECT 1
                FROM assignments.published_matter
                WHERE jurisdiction_id = :jurisdiction
                  AND matter_id = :matter
                  AND enterprise_id = :enterprise)
            """;

    private final JdbcClient database;

    MatterParties(JdbcClient database) {
        this.database = database;
    }

    /** Whether one of the units has or had a part in it. */
    public boolean hasPart(JurisdictionId jurisdiction, MatterId matter, Set<UnitId> units) {
        return database.sql(HAS_PART)
                .param("jurisdiction", jurisdiction.value())
                .param("matter", matter.value())
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Whether it came from the enterprise. */
    public boolean raised(JurisdictionId jurisdiction, MatterId matter, EnterpriseId enterprise) {
        return database.sql(RAISED)
                .param("jurisdiction", jurisdiction.value())
                .param("matter", matter.value())
                .param("enterprise", enterprise.value())
                .query(Boolean.class)
                .single();
    }
}
