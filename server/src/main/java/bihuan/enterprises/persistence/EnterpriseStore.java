package bihuan.enterprises.persistence;

import bihuan.enterprises.CreditCode;
import bihuan.enterprises.EnterpriseDetails;
import bihuan.enterprises.EnterpriseProfile;
import bihuan.enterprises.EnterpriseView;
import bihuan.enterprises.Industry;
import bihuan.enterprises.SizeClass;
import bihuan.enterprises.domain.Grams;
import bihuan.kernel.AreaId;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.Id;
import bihuan.kernel.JurisdictionId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of enterprises. */
@Repository
public class EnterpriseStore {
    static final String COLUMNS = """
            enterprise_id, credit_code, name, area_id, address, industry, size_class, monitored,
            registered_capital, staff, tags, version, registered_at
            """;

    private static final String INSERT = """
            WITH registered AS (
                INSERT INTO enterprises.enterprise
                    (jurisdiction_id, enterprise_id, credit_code, name, area_id, address, industry, size_class,
                     monitored, registered_capital, staff, tags, version, registered_at)
                VALUES
                    (:jurisdiction, :id, :creditCode, :name, :area, :address, :industry, :size,
                     :monitored, :capital, :staff, :tags, 1, :at)
                ON CONFLICT DO NOTHING
                RETURNING jurisdiction_id, enterprise_id
            )
            INSERT INTO enterprises.name_pieces (jurisdiction_id, enterprise_id, grams)
            SELECT jurisdiction_id, enterprise_id, CAST(:grams AS text[])
            FROM registered
            """;

    private static final String UPDATE = """
            WITH changed AS (
                UPDATE enterprises.enterprise
                SET credit_code = :creditCode, name = :name, area_id = :area, address = :address,
                    industry = :industry, size_class = :size, monitored = :monitored, registered_capital = :capital,
                    staff = :staff, tags = :tags, version = version + 1
                WHERE jurisdiction_id = :jurisdiction
                  AND enterprise_id = :id
                  AND version = :version
                RETURNING jurisdiction_id, enterprise_id
            )
            UPDATE enterprises.name_pieces p
            SET grams = CAST(:grams AS text[])
            FROM changed c
            WHERE p.jurisdiction_id = c.jurisdiction_id
              AND p.enterprise_id = c.enterprise_id
            """;

    private static final String BY_ID = "SELECT " + COLUMNS + """
            FROM enterprises.enterprise
            WHERE jurisdiction_id = :jurisdiction
              AND enterprise_id = :id
            """;

    private static final String LOCK = BY_ID + "FOR UPDATE";

    private static final String BY_CREDIT_CODE = "SELECT " + COLUMNS + """
            FROM enterprises.enterprise
            WHERE jurisdiction_id = :jurisdiction
              AND credit_code = :creditCode
            """;

    private static final String NAMES = """
            SELECT enterprise_id, name
            FROM enterprises.enterprise
            WHERE jurisdiction_id = :jurisdiction
              AND enterprise_id = ANY (:ids)
            """;

    private final JdbcClient jdbc;

    EnterpriseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was inserted; not if the credit code is taken. */
    public boolean insert(JurisdictionId jurisdiction, EnterpriseId id, EnterpriseDetails details, Instant at) {
        return bind(jdbc.sql(INSERT), jurisdiction, id, details)
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether it still had this version. */
    public boolean update(JurisdictionId jurisdiction, EnterpriseId id, EnterpriseDetails details, int version) {
        return bind(jdbc.sql(UPDATE), jurisdiction, id, details)
                        .param("version", version)
                        .update()
                == 1;
    }

    public Optional<EnterpriseView> find(JurisdictionId jurisdiction, EnterpriseId id) {
        return byId(BY_ID, jurisdiction, id);
    }

    /** The same, and nobody else changes it or its contacts before this transaction ends. */
    public Optional<EnterpriseView> lock(JurisdictionId jurisdiction, EnterpriseId id) {
        return byId(LOCK, jurisdiction, id);
    }

    public Optional<EnterpriseView> find(JurisdictionId jurisdiction, CreditCode creditCode) {
        return jdbc.sql(BY_CREDIT_CODE)
                .param("jurisdiction", jurisdiction.value())
                .param("creditCode", creditCode.value())
                .query(EnterpriseStore::row)
                .optional();
    }

    public Map<EnterpriseId, String> names(JurisdictionId jurisdiction, Collection<EnterpriseId> ids) {
        Map<EnterpriseId, String> names = new HashMap<>();
        jdbc.sql(NAMES)
                .param("jurisdiction", jurisdiction.value())
                .param("ids", ids.stream().map(EnterpriseId::value).toArray(UUID[]::new))
                .query(row -> {
                    names.put(new EnterpriseId(row.getObject("enterprise_id", UUID.class)), row.getString("name"));
                });
        return names;
    }

    private Optional<EnterpriseView> byId(String sql, JurisdictionId jurisdiction, EnterpriseId id) {
        return jdbc.sql(sql)
                .param("jurisdiction", jurisdiction.value())
                .param("id", id.value())
                .query(EnterpriseStore::row)
                .optional();
    }

    private static StatementSpec bind(
            StatementSpec statement, JurisdictionId jurisdiction, EnterpriseId id, EnterpriseDetails details) {
        return statement
                .param("jurisdiction", jurisdiction.value())
                .param("id", id.value())
                .param("creditCode", details.creditCode().value())
                .param("name", details.name())
                .param("grams", Grams.ofName(details.name()).toArray(String[]::new))
                .param("area", valueOf(details.area()), java.sql.Types.OTHER)
                .param("address", details.address())
                .param(
                        "industry",
                        details.industry() == null ? null : details.industry().value())
                .param("size", details.size() == null ? null : details.size().name())
                .param("monitored", details.monitored())
                .param("capital", details.profile().registeredCapital(), java.sql.Types.BIGINT)
                .param("staff", details.profile().staff(), java.sql.Types.INTEGER)
                .param("tags", details.profile().tags().toArray(String[]::new));
    }

    private static @Nullable UUID valueOf(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    static EnterpriseView row(ResultSet row, int number) throws SQLException {
        UUID area = row.getObject("area_id", UUID.class);
        String industry = row.getString("industry");
        String size = row.getString("size_class");
        EnterpriseDetails details = new EnterpriseDetails(
                new CreditCode(row.getString("credit_code")),
                row.getString("name"),
                area == null ? null : new AreaId(area),
                row.getString("address"),
                industry == null ? null : new Industry(industry),
                size == null ? null : SizeClass.valueOf(size),
                row.getBoolean("monitored"),
                profile(row));
        return new EnterpriseView(
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                details,
                row.getInt("version"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                List.of());
    }

    private static EnterpriseProfile profile(ResultSet row) throws SQLException {
        Array tags = row.getArray("tags");
        return new EnterpriseProfile(
                row.getObject("registered_capital", Long.class),
                row.getObject("staff", Integer.class),
                List.of((String[]) tags.getArray()));
    }
}
