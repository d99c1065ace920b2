package bihuan.identity.persistence;

import static bihuan.identity.persistence.SessionStore.time;

import bihuan.identity.Delegation;
import bihuan.identity.Delegations.Colleague;
import bihuan.kernel.AccountId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Delegations in PostgreSQL. */
@Repository
public class DelegationStore {
    private static final String SELECT = """
            SELECT d.id, d.from_account_id, f.display_name AS from_name, d.to_account_id, t.display_name AS to_name,
                   d.begins, d.ends, d.reason, d.ended_at
            FROM identity.delegation d
            JOIN identity.account f ON f.jurisdiction_id = d.jurisdiction_id AND f.id = d.from_account_id
            JOIN identity.account t ON t.jurisdiction_id = d.jurisdiction_id AND t.id = d.to_account_id
            WHERE d.jurisdiction_id = :jurisdiction
            """;
    private static final String OF = SELECT + """
              AND (d.from_account_id = :account OR d.to_account_id = :account)
            ORDER BY d.begins DESC, d.id DESC
            LIMIT 100
            """;
    private static final String FIND = SELECT + "  AND d.id = :id";
    private static final String ADD = """
            INSERT INTO identity.delegation (jurisdiction_id, id, from_account_id, to_account_id, begins, ends, reason)
            VALUES (:jurisdiction, :id, :from, :to, :begins, :ends, :reason)
            """;
    private static final String END = """
            UPDATE identity.delegation
            SET ended_at = :at
            WHERE jurisdiction_id = :jurisdiction
              AND id = :id
              AND ended_at IS NULL
            """;
    private static final String COLLEAGUES = """
            SELECT id, display_name
            FROM identity.account
            WHERE jurisdiction_id = :jurisdiction
              AND unit_id = :unit
              AND active
            ORDER BY display_name COLLATE "C", id
            LIMIT 500
            """;

    private final JdbcClient jdbc;

    DelegationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that an account gave or received, the latest first. */
    public List<Delegation> of(JurisdictionId jurisdiction, AccountId account) {
        return jdbc.sql(OF)
                .param("jurisdiction", jurisdiction.value())
                .param("account", account.value())
                .query(DelegationStore::delegation)
                .list();
    }

    public Optional<Delegation> find(JurisdictionId jurisdiction, UUID id) {
        return jdbc.sql(FIND)
                .param("jurisdiction", jurisdiction.value())
                .param("id", id)
                .query(DelegationStore::delegation)
                .optional();
    }

    public void add(JurisdictionId jurisdiction, Delegation delegation) {
        jdbc.sql(ADD)
                .param("jurisdiction", jurisdiction.value())
                .param("id", delegation.id())
                .param("from", delegation.from().account().value())
                .param("to", delegation.to().account().value())
                .param("begins", delegation.begins())
                .param("ends", delegation.ends())
                .param("reason", delegation.reason())
                .update();
    }

    /** {@code false} if it had been ended before. */
    public boolean end(JurisdictionId jurisdiction, UUID id, Instant at) {
        return jdbc.sql(END)
                        .param("jurisdiction", jurisdiction.value())
                        .param("id", id)
                        .param("at", time(at))
                        .update()
                == 1;
    }

    /** Who of a unit can sign in. */
    public List<Colleague> colleagues(JurisdictionId jurisdiction, UnitId unit) {
        return jdbc.sql(COLLEAGUES)
                .param("jurisdiction", jurisdiction.value())
                .param("unit", unit.value())
                .query((row, n) ->
                        new Colleague(new AccountId(row.getObject("id", UUID.class)), row.getString("display_name")))
                .list();
    }

    private static Delegation delegation(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Delegation(
                row.getObject("id", UUID.class),
                side(row, "from"),
                side(row, "to"),
                row.getObject("begins", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getString("reason"),
                ended == null ? null : ended.toInstant());
    }

    private static Delegation.Side side(ResultSet row, String which) throws SQLException {
        return new Delegation.Side(
                new AccountId(row.getObject(which + "_account_id", UUID.class)), row.getString(which + "_name"));
    }
}
