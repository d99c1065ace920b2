package bihuan.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a request: a controller takes it as a parameter and hands {@link #actor()} and {@link #scope()} on.
 *
 * @param jurisdiction the city for which he acts
 * @param actor how the ledger will name him
 * @param roles empty for somebody who is not signed in
 * @param scope what he may see
 * @param enterprise the enterprise of an enterprise user, else {@code null}
 * @param only what a program may do, which has no roles; {@code null} for people
 */
public record Caller(
        JurisdictionId jurisdiction,
        Actor actor,
        Set<Role> roles,
        DataScope scope,
        @Nullable EnterpriseId enterprise,
        @Nullable Set<Permission> only) {

    public Caller {
        roles = Set.copyOf(roles);
        only = only == null ? null : Set.copyOf(only);
    }

    /** A person, who may do what his roles may. */
    public Caller(
            JurisdictionId jurisdiction,
            Actor actor,
            Set<Role> roles,
            DataScope scope,
            @Nullable EnterpriseId enterprise) {
        this(jurisdiction, actor, roles, scope, enterprise, null);
    }

    /** Somebody without an account. */
    public static Caller anonymous(JurisdictionId jurisdiction) {
        return new Caller(jurisdiction, Actor.reporter(), Set.of(), new DataScope.Nothing(), null);
    }

    public boolean may(Permission permission) {
        return only == null ? permission.grantedTo(roles) : only.contains(permission);
    }
}
