package bihuan.identity.domain;

import bihuan.kernel.DataScope;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.Role;
import bihuan.kernel.UnitId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an account may see: the most generous scope of its roles. */
public final class Scopes {
    private static final Set<Role> WHOLE_JURISDICTION =
            EnumSet.of(Role.HOTLINE_OPERATOR, Role.DISPATCHER, Role.INSPECTOR, Role.LEADER, Role.AUDITOR);
    private static final Set<Role> OWN_UNITS = EnumSet.of(Role.UNIT_OFFICER, Role.UNIT_LEADER);

    private Scopes() {}

    /**
     * The scope of an account.
     *
     * @param subtree the unit and all below it
     */
    public static DataScope of(
            Set<Role> roles,
            @Nullable UnitId unit,
            @Nullable EnterpriseId enterprise,
            Function<UnitId, Set<UnitId>> subtree) {
        if (!Collections.disjoint(roles, WHOLE_JURISDICTION)) {
            return new DataScope.Everything();
        }
        if (unit != null && !Collections.disjoint(roles, OWN_UNITS)) {
            return new DataScope.Units(subtree.apply(unit));
        }
        if (enterprise != null && roles.contains(Role.ENTERPRISE)) {
            return new DataScope.OwnEnterprise(enterprise);
        }
        return new DataScope.Nothing();
    }
}
