package bihuan.identity;

import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import java.util.List;

/**
 * Passkeys (通行密钥): a key pair per account on its owner's phone, computer or security key (WebAuthn 3). Beside the password one is
 * a second factor, as a one-time code is; one whose device checks its owner suffices alone, for it is two factors in one.
 *
 * <p>What a device answers is refused with {@link IdentityRefusal#PASSKEY_UNREADABLE}, {@link IdentityRefusal#PASSKEY_QUESTION_OVER},
 * {@link IdentityRefusal#PASSKEY_WRONG_SITE}, {@link IdentityRefusal#PASSKEY_UNKNOWN}, {@link IdentityRefusal#PASSKEY_NOT_VERIFIED},
 * {@link IdentityRefusal#PASSKEY_COUNTER_FELL_BACK} or {@link IdentityRefusal#PASSKEY_NOT_GENUINE}.
 */
public interface Passkeys {
    /** Of one account. */
    int MOST = 10;

    /** The owner's own, the first added first. */
    List<PasskeyView> list(Caller caller);

    /** Asks for a new one; answered in the same session. */
    PasskeyQuestion ask(Session session, PasskeySite site);

    /** @throws bihuan.kernel.Refusal also {@link IdentityRefusal#PASSKEY_TAKEN}, {@link IdentityRefusal#TOO_MANY_PASSKEYS} */
    PasskeyView add(Session session, NewPasskey made, PasskeySite site);

    /** @throws bihuan.kernel.Refusal {@link IdentityRefusal#NO_SUCH_PASSKEY}, {@link IdentityRefusal#BAD_PASSKEY_NAME} */
    void rename(Caller caller, PasskeyId passkey, String name);

    /** @throws bihuan.kernel.Refusal {@link IdentityRefusal#NO_SUCH_PASSKEY} */
    void remove(Caller caller, PasskeyId passkey);

    /** Removes all of them, for an owner who has lost his device; how many there were. */
    int removeAll(JurisdictionId jurisdiction, AccountId account, Actor by);

    boolean any(JurisdictionId jurisdiction, AccountId account);
}
