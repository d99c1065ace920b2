package bihuan.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Who does something, as it is kept for ever: never a name, always an identity.
 *
 * @param kind what sort of actor
 * @param account the signed-in account, {@code null} for the system and for people without one
 * @param unit the unit for which the actor acts, {@code null} if none
 */
public record Actor(
        Kind kind, @Nullable AccountId account, @Nullable UnitId unit) {

    /** The sorts of actors. {@code REPORTER} is somebody without an account who shows the follow-up code of his own issue. */
    public enum Kind {
        OFFICIAL,
        ENTERPRISE,
        REPORTER,
        SYSTEM
    }

    public static Actor system() {
        return new Actor(Kind.SYSTEM, null, null);
    }

    public static Actor reporter() {
        return new Actor(Kind.REPORTER, null, null);
    }

    public static Actor official(AccountId account, UnitId unit) {
        return new Actor(Kind.OFFICIAL, account, unit);
    }

    public static Actor enterprise(AccountId account) {
        return new Actor(Kind.ENTERPRISE, account, null);
    }
}
