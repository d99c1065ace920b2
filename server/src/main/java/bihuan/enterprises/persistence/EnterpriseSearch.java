package bihuan.enterprises.persistence;

import static bihuan.enterprises.persistence.EnterpriseStore.COLUMNS;

import bihuan.enterprises.EnterpriseFilter;
import bihuan.enterprises.EnterpriseView;
import bihuan.kernel.JurisdictionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of enterprises by name. Conditions are added only where the filter asks for them, so that each fits an index. */
@Repository
public class EnterpriseSearch {
    private static final String SELECT = "SELECT " + COLUMNS + """
            FROM enterprises.enterprise
            WHERE jurisdiction_id = :jurisdiction
            """;
    private static final String AREA = "  AND area_id = :area\n";
    private static final String SECTION = "  AND industry LIKE :section\n";
    private static final String INDUSTRY = "  AND industry = :industry\n";
    private static final String SIZE = "  AND size_class = :size\n";
    private static final String MONITORED = "  AND monitored\n";
    private static final String NOT_MONITORED = "  AND NOT monitored\n";
    private static final String NAMED = """
              AND enterprise_id IN (
                  SELECT enterprise_id
                  FROM enterprises.name_pieces
                  WHERE jurisdiction_id = :jurisdiction
                    AND (""";
    private static final String HOLDS = "grams @> CAST(:grams%d AS text[])";
    private static final String AFTER = "  AND (name COLLATE \"C\", enterprise_id) > (:afterName, :afterId)\n";
    private static final String ORDER = """
            ORDER BY name COLLATE "C", enterprise_id
            LIMIT :limit
            """;

    private final JdbcClient jdbc;

    EnterpriseSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last row of the page before. */
    public record Position(String name, UUID enterprise) {}

    /**
     * The next enterprises in order.
     *
     * @param grams alternatives, one of which the name must hold completely; empty does not filter
     */
    public List<EnterpriseView> list(
            JurisdictionId jurisdiction,
            EnterpriseFilter filter,
            List<List<String>> grams,
            @Nullable Position after,
            int limit) {
        StringBuilder sql = new StringBuilder(SELECT);
        Map<String, Object> values = new HashMap<>(Map.of("jurisdiction", jurisdiction.value(), "limit", limit));
        addFilter(sql, values, filter);
        addGrams(sql, values, grams);
        if (after != null) {
            sql.append(AFTER);
            values.put("afterName", after.name());
            values.put("afterId", after.enterprise());
        }
        return jdbc.sql(sql.append(ORDER).toString())
                .params(values)
                .query(EnterpriseStore::row)
                .list();
    }

    private static void addFilter(StringBuilder sql, Map<String, Object> values, EnterpriseFilter filter) {
        if (filter.area() != null) {
            sql.append(AREA);
            values.put("area", filter.area().value());
        }
        if (filter.industry() != null) {
            boolean section = filter.industry().value().length() == 1;
            sql.append(section ? SECTION : INDUSTRY);
            values.put(section ? "section" : "industry", filter.industry().value() + (section ? "%" : ""));
        }
        if (filter.size() != null) {
            sql.append(SIZE);
            values.put("size", filter.size().name());
        }
        if (filter.monitored() != null) {
            sql.append(filter.monitored() ? MONITORED : NOT_MONITORED);
        }
    }

    private static void addGrams(StringBuilder sql, Map<String, Object> values, List<List<String>> grams) {
        if (grams.isEmpty()) {
            return;
        }
        sql.append(NAMED);
        for (int i = 0; i < grams.size(); i++) {
            sql.append(i == 0 ? "" : " OR ").append(HOLDS.formatted(i));
            values.put("grams" + i, grams.get(i).toArray(String[]::new));
        }
        sql.append("))\n");
    }
}
