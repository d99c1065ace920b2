package bihuan.identity;

import bihuan.kernel.AccountId;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.PersonId;
import bihuan.kernel.Role;
import bihuan.kernel.UnitId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as the administrator sees it; the password is never part of it.
 *
 * @param version for {@code If-Match}
 */
public record AccountView(
        AccountId id,
        String userName,
        String displayName,
        @Nullable PersonId person,
        @Nullable UnitId unit,
        @Nullable EnterpriseId enterprise,
        Set<Role> roles,
        boolean active,
        boolean mustChangePassword,
        int version) {

    public AccountView {
        roles = Set.copyOf(roles);
    }
}
