package bihuan.identity.persistence;

import bihuan.identity.AccountView;
import bihuan.identity.Accounts;
import bihuan.identity.NewAccount;
import bihuan.kernel.AccountId;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.Id;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.PersonId;
import bihuan.kernel.Role;
import bihuan.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts in PostgreSQL. */
@Repository
public class AccountStore {
    private static final String LIST = """
            SELECT id, user_name, display_name, person_id, unit_id, enterprise_id, roles, active, must_change, version
            FROM identity.account
            WHERE jurisdiction_id = :jurisdiction
              AND user_name COLLATE "C" > :after
              AND (CAST(:q AS text) IS NULL OR strpos(lower(user_name || ' ' || display_name), lower(:q)) > 0)
              AND (CAST(:role AS text) IS NULL OR :role = ANY (roles))
              AND (CAST(:unit AS uuid) IS NULL OR unit_id = :unit)
              AND (CAST(:active AS boolean) IS NULL OR active = :active)
              AND NOT machine
            ORDER BY user_name COLLATE "C"
            LIMIT :limit
            """;
    private static final String FIND = """
            SELECT id, user_name, display_name, person_id, unit_id, enterprise_id, roles, active, must_change, version
            FROM identity.account
            WHERE jurisdiction_id = :jurisdiction
              AND id = :id
            """;
    private static final String LOCK = FIND + "FOR NO KEY UPDATE";
    private static final String FIND_BY_USER_NAME = """
            SELECT id, user_name, display_name, person_id, unit_id, enterprise_id, roles, active, must_change, version
            FROM identity.account
            WHERE jurisdiction_id = :jurisdiction
              AND user_name COLLATE "C" = :userName
            """;
    private static final String PASSWORD_HASH = """
            SELECT password_hash
            FROM identity.account
            WHERE jurisdiction_id = :jurisdiction
              AND id = :id
            """;
    private static final String MACHINE = """
            SELECT machine
            FROM identity.account
            WHERE jurisdiction_id = :jurisdiction
              AND id = :id
            """;
    private static final String ADD = """
            INSERT INTO identity.account
              (jurisdiction_id, id, user_name, display_name, person_id, unit_id, enterprise_id, roles, password_hash, must_change)
            VALUES (:jurisdiction, :id, :userName, :displayName, :person, :unit, :enterprise, :roles, :hash, :mustChange)
            ON CONFLICT DO NOTHING
            """;
    private static final String CHANGE_ROLES = """
            UPDATE identity.account
            SET roles = :roles, version = version + 1
            WHERE jurisdiction_id = :jurisdiction
              AND id = :id
            """;
    private static final String CHANGE_ACTIVE = """
            UPDATE identity.account
            SET active = :active, version = version + 1
            WHERE jurisdiction_id = :jurisdiction
              AND id = :id
            """;
    private static final String CHANGE_PASSWORD = """
            UPDATE identity.account
            SET password_hash = :hash, must_change = :mustChange, version = version + 1
            WHERE jurisdiction_id = :jurisdiction
              AND id = :id
            """;

    private static final String NAMES = """
            SELECT id, display_name
            FROM identity.account
            WHERE jurisdiction_id = :jurisdiction
              AND id = ANY (:ids)
            ORDER BY id
            """;

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By user name, beginning after {@code after}. */
    public List<AccountView> list(JurisdictionId jurisdiction, Accounts.Wanted wanted, String after, int limit) {
        return jdbc.sql(LIST)
                .param("jurisdiction", jurisdiction.value())
                .param("after", after)
                .param("q", wanted.q(), Types.VARCHAR)
                .param("role", wanted.role() == null ? null : wanted.role().name(), Types.VARCHAR)
                .param("unit", wanted.unit() == null ? null : wanted.unit().value(), Types.OTHER)
                .param("active", wanted.active(), Types.BOOLEAN)
                .param("limit", limit)
                .query(AccountStore::account)
                .list();
    }

    public Optional<AccountView> find(JurisdictionId jurisdiction, AccountId account) {
        return one(FIND, jurisdiction, account);
    }

    /** As {@link #find}; nobody else changes it until the transaction ends. */
    public Optional<AccountView> lock(JurisdictionId jurisdiction, AccountId account) {
        return one(LOCK, jurisdiction, account);
    }

    private Optional<AccountView> one(String statement, JurisdictionId jurisdiction, AccountId account) {
        return jdbc.sql(statement)
                .param("jurisdiction", jurisdiction.value())
                .param("id", account.value())
                .query(AccountStore::account)
                .optional();
    }

    public Optional<AccountView> findByUserName(JurisdictionId jurisdiction, String userName) {
        return jdbc.sql(FIND_BY_USER_NAME)
                .param("jurisdiction", jurisdiction.value())
                .param("userName", userName)
                .query(AccountStore::account)
                .optional();
    }

    public Map<AccountId, String> names(JurisdictionId jurisdiction, Set<AccountId> accounts) {
        Map<AccountId, String> names = new HashMap<>();
        jdbc.sql(NAMES)
                .param("jurisdiction", jurisdiction.value())
                .param("ids", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(row -> {
                    names.put(new AccountId(row.getObject("id", UUID.class)), row.getString("display_name"));
                });
        return names;
    }

    public String passwordHash(JurisdictionId jurisdiction, AccountId account) {
        return jdbc.sql(PASSWORD_HASH)
                .param("jurisdiction", jurisdiction.value())
                .param("id", account.value())
                .query(String.class)
                .single();
    }

    /** Whether it is a program's, which has neither password nor roles. */
    public boolean isMachine(JurisdictionId jurisdiction, AccountId account) {
        return jdbc.sql(MACHINE)
                .param("jurisdiction", jurisdiction.value())
                .param("id", account.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** {@code false} if the user name is taken. */
    public boolean add(JurisdictionId jurisdiction, AccountId id, NewAccount account, String hash, boolean mustChange) {
        int added = jdbc.sql(ADD)
                .param("jurisdiction", jurisdiction.value())
                .param("id", id.value())
                .param("userName", account.userName())
                .param("displayName", account.displayName())
                .param("person", value(account.person()))
                .param("unit", value(account.unit()))
                .param("enterprise", value(account.enterprise()))
                .param("roles", names(account.roles()))
                .param("hash", hash)
                .param("mustChange", mustChange)
                .update();
        return added == 1;
    }

    public void changeRoles(JurisdictionId jurisdiction, AccountId account, Set<Role> roles) {
        jdbc.sql(CHANGE_ROLES)
                .param("jurisdiction", jurisdiction.value())
                .param("id", account.value())
                .param("roles", names(roles))
                .update();
    }

    public void changeActive(JurisdictionId jurisdiction, AccountId account, boolean active) {
        jdbc.sql(CHANGE_ACTIVE)
                .param("jurisdiction", jurisdiction.value())
                .param("id", account.value())
                .param("active", active)
                .update();
    }

    public void changePassword(JurisdictionId jurisdiction, AccountId account, String hash, boolean mustChange) {
        jdbc.sql(CHANGE_PASSWORD)
                .param("jurisdiction", jurisdiction.value())
                .param("id", account.value())
                .param("hash", hash)
                .param("mustChange", mustChange)
                .update();
    }

    static AccountView account(ResultSet row, int number) throws SQLException {
        return new AccountView(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("user_name"),
                row.getString("display_name"),
                id(row, "person_id", PersonId::new),
                id(row, "unit_id", UnitId::new),
                id(row, "enterprise_id", EnterpriseId::new),
                roles((String[]) row.getArray("roles").getArray()),
                row.getBoolean("active"),
                row.getBoolean("must_change"),
                row.getInt("version"));
    }

    private static <T extends Id> @Nullable T id(ResultSet row, String column, Function<UUID, T> type)
            throws SQLException {
        UUID value = row.getObject(column, UUID.class);
        return value == null ? null : type.apply(value);
    }

    private static @Nullable UUID value(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toArray(String[]::new);
    }

    static Set<Role> roles(String[] names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(names).map(Role::valueOf).forEach(roles::add);
        return roles;
    }
}
