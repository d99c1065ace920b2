package bihuan.ledger.persistence;

import bihuan.kernel.JurisdictionId;
import bihuan.ledger.DailyRoot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The roots that were published; never changed, never removed. */
@Repository
public class RootStore {
    private static final String ADD = """
            insert into ledger.daily_root
                (jurisdiction_id, day, seal_no, chain, statement, signature, public_key, published_at)
            values (:jurisdiction, :day, :seal, :chain, :statement, :signature, :publicKey, :at)
            on conflict do nothing
            """;

    private static final String PAGE = """
            select day, seal_no, chain, statement, signature, public_key, published_at
            from ledger.daily_root
            where jurisdiction_id = :jurisdiction
                and day < :before
            order by day desc
            limit :limit
            """;

    private final JdbcClient jdbc;

    RootStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code false} if another node was faster. */
    public boolean add(JurisdictionId jurisdiction, DailyRoot root) {
        return jdbc.sql(ADD)
                        .param("jurisdiction", jurisdiction.value())
                        .param("day", root.day())
                        .param("seal", root.seal())
                        .param("chain", root.chain())
                        .param("statement", root.statement())
                        .param("signature", root.signature())
                        .param("publicKey", root.publicKey())
                        .param("at", root.publishedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The latest first, from the day before {@code before} on. */
    public List<DailyRoot> page(JurisdictionId jurisdiction, LocalDate before, int limit) {
        return jdbc.sql(PAGE)
                .param("jurisdiction", jurisdiction.value())
                .param("before", before)
                .param("limit", limit)
                .query(RootStore::root)
                .list();
    }

    public Optional<DailyRoot> latest(JurisdictionId jurisdiction) {
        return page(jurisdiction, LocalDate.of(9999, 12, 31), 1).stream().findFirst();
    }

    private static DailyRoot root(ResultSet row, int number) throws SQLException {
        return new DailyRoot(
                row.getObject("day", LocalDate.class),
                row.getLong("seal_no"),
                row.getString("chain"),
                row.getString("statement"),
                row.getString("signature"),
                row.getString("public_key"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
