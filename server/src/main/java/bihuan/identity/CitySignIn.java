package bihuan.identity;

import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signing in with the city's own identity (统一身份认证) by OpenID Connect: authorisation code with PKCE. It says who somebody is; what he may
 * do, only his account here says. An account is linked by its owner, after his password once more; none is made.
 */
public interface CitySignIn {

    /** What the city's identity is called; empty where none is set up. */
    Optional<String> provider();

    /**
     * Sends somebody to the provider.
     *
     * @param callback where the provider sends him back
     * @param to a path of ours that he wants to see afterwards
     * @throws bihuan.kernel.Refusal {@link IdentityRefusal#NO_CITY_SIGN_IN}, {@link IdentityRefusal#CITY_SIGN_IN_AWAY}
     */
    Started start(JurisdictionId jurisdiction, URI callback, String to);

    /**
     * The same, to link the caller's account.
     *
     * @throws bihuan.kernel.Refusal also {@link IdentityRefusal#WRONG_PASSWORD}
     */
    Started link(Caller caller, String password, URI callback);

    /** Takes somebody back. Never refuses: whatever went wrong is an outcome that he is told on a page. */
    Outcome finish(JurisdictionId jurisdiction, Returned returned, String device);

    boolean isLinked(Caller caller);

    void unlink(Caller caller);

    /**
     * On the way.
     *
     * @param browser a secret that this browser has to show when it comes back
     */
    record Started(URI address, String browser) {}

    /** What came back with the browser. */
    record Returned(
            URI callback,
            @Nullable String state,
            @Nullable String code,
            @Nullable String issuer,
            @Nullable String browser) {}

    /** How it ended. */
    sealed interface Outcome {
        record In(SignedIn signedIn, String to) implements Outcome {}

        record Linked() implements Outcome {}

        record Failed(Why why) implements Outcome {}
    }

    /** Why it did not work. */
    enum Why {
        /** Not started here, too long ago, twice, or in another browser. */
        STALE,
        /** The provider refused, does not answer, or what it said is not to be believed. */
        PROVIDER,
        /** Nobody's account here is linked to it. */
        UNLINKED,
        /** It belongs to another account. */
        TAKEN,
        /** The account needs a second factor, and the provider did not ask for one. */
        SECOND_FACTOR
    }
}
