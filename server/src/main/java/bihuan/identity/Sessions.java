package bihuan.identity;

import bihuan.kernel.AccountId;
import bihuan.kernel.JurisdictionId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in and out. */
public interface Sessions {

    /**
     * Opens a session.
     *
     * @param device what the browser says it is, at most 200 characters are kept
     * @throws bihuan.kernel.Refusal {@link IdentityRefusal#WRONG_CREDENTIALS} if there is no such account, the password is
     *     wrong, or the account is not active: nobody learns which; {@link IdentityRefusal#TOO_MANY_ATTEMPTS} while the user
     *     name has to wait
     */
    default SignedIn signIn(JurisdictionId jurisdiction, String userName, String password, String device) {
        return signIn(jurisdiction, userName, password, null, device);
    }

    /** The same, with the one-time code of an account that has a second factor. */
    default SignedIn signIn(
            JurisdictionId jurisdiction, String userName, String password, @Nullable String code, String device) {
        return signInWith(jurisdiction, userName, password, code == null ? null : new Proof.Code(code), device);
    }

    /** The same, with the second factor, a code or a passkey. */
    SignedIn signInWith(
            JurisdictionId jurisdiction, String userName, String password, @Nullable Proof second, String device);

    /** Asks for a passkey of whoever knows the password; refuses as signing in does, or with {@link IdentityRefusal#NO_PASSKEY}. */
    PasskeyQuestion ask(JurisdictionId jurisdiction, String userName, String password, PasskeySite site);

    /** Asks for any passkey whose device checks its owner. */
    PasskeyQuestion ask(JurisdictionId jurisdiction, PasskeySite site);

    /** Opens a session for whoever shows a passkey whose device has checked him, without a password. */
    SignedIn signInWith(JurisdictionId jurisdiction, Proof.Passkey alone, String device);

    /** The session of a token, if it is still good; writes down, at most once a minute, that it was used. */
    Optional<Session> resume(String token);

    /** The owner's own sessions that are still good, the newest first. */
    List<SessionView> list(JurisdictionId jurisdiction, AccountId account);

    /**
     * Ends one of the account's own sessions.
     *
     * @throws bihuan.kernel.Refusal {@link IdentityRefusal#NO_SUCH_SESSION}
     */
    void end(JurisdictionId jurisdiction, AccountId account, SessionId session);
}
