package bihuan.identity;

import bihuan.kernel.EnterpriseId;
import bihuan.kernel.PersonId;
import bihuan.kernel.Role;
import bihuan.kernel.UnitId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account to be created. An official's belongs to a unit, an enterprise user's to an enterprise, never to both.
 *
 * @param userName 3 to 60 characters, unique in the jurisdiction without regard to case
 * @param person the person behind an official's account, if registered
 * @param unit for all roles except ENTERPRISE
 * @param enterprise for role ENTERPRISE
 * @param roles at least one
 */
public record NewAccount(
        String userName,
        String displayName,
        @Nullable PersonId person,
        @Nullable UnitId unit,
        @Nullable EnterpriseId enterprise,
        Set<Role> roles) {

    public NewAccount {
        roles = Set.copyOf(roles);
    }

    public static NewAccount official(String userName, String displayName, UnitId unit, Role... roles) {
        return new NewAccount(userName, displayName, null, unit, null, Set.of(roles));
    }

    public static NewAccount enterprise(String userName, String displayName, EnterpriseId enterprise) {
        return new NewAccount(userName, displayName, null, null, enterprise, Set.of(Role.ENTERPRISE));
    }
}
