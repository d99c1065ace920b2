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
 */
public record Caller(
        JurisdictionId jurisdiction,
        Actor actor,
        Set<Role> roles,
        DataScope scope,
        @Nullable EnterpriseId enterprise) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Somebody without an account. */
    public static Caller anonymous(JurisdictionId jurisdiction) {
        return new Caller(jurisdiction, Actor.reporter(), Set.of(), new DataScope.Nothing(), null);
    }

    public boolean may(Permission permission) {
        return permission.grantedTo(roles);
    }
}
