package bihuan.identity;

import bihuan.kernel.Permission;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a program may be allowed to do (授权范围). None controls others, decides for the bureau, or judges. */
public enum ServiceScope {
    /** Registers issues that reached it elsewhere, with their files: a city hotline. */
    ISSUES_REGISTER(Permission.ISSUE_REGISTER_FOR_OTHERS, Permission.ATTACHMENT_ADD),
    ISSUES_READ(Permission.ISSUE_READ, Permission.ASSIGNMENT_READ),
    MEASURES_READ(Permission.MEASURES_READ),
    ENTERPRISES_READ(Permission.ENTERPRISE_READ),
    ORGANISATION_READ(Permission.ORGANISATION_READ),
    LEDGER_READ(Permission.LEDGER_READ);

    private final Set<Permission> permissions;

    ServiceScope(Permission first, Permission... others) {
        this.permissions = EnumSet.of(first, others);
    }

    public Set<Permission> permissions() {
        return Set.copyOf(permissions);
    }

    /** All that these scopes allow. */
    public static Set<Permission> permissions(Collection<ServiceScope> scopes) {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        scopes.forEach(scope -> all.addAll(scope.permissions));
        return all;
    }
}
