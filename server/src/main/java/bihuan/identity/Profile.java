package bihuan.identity;

import bihuan.kernel.AccountId;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Permission;
import bihuan.kernel.Role;
import bihuan.kernel.UnitId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who I am, for the user interface: what to greet with and which menus to show.
 *
 * @param mustSetSecondFactor whether nothing else is allowed before
 */
public record Profile(
        AccountId account,
        JurisdictionId jurisdiction,
        String userName,
        String displayName,
        @Nullable UnitId unit,
        @Nullable String unitName,
        @Nullable EnterpriseId enterprise,
        Set<Role> roles,
        Set<Permission> permissions,
        boolean mustChangePassword,
        boolean mustSetSecondFactor) {

    public Profile {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }
}
