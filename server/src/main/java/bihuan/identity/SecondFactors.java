package bihuan.identity;

import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;

/** The second factor of an account: one-time codes of an app on its owner's phone (TOTP, RFC 6238: SHA-1, 30 seconds, 6 digits). */
public interface SecondFactors {

    /** Makes a new secret, which counts once a code of it was shown; an earlier one that counts goes on until then. */
    Enrolment begin(Caller caller);

    /** Shows that the app has the secret. */
    void confirm(Caller caller, String code);

    /** The owner does without from now on; shows a code once more. */
    void remove(Caller caller, String code);

    /** For an owner who has lost his phone: his codes and passkeys are gone, and the password does until he sets one up again. */
    void reset(JurisdictionId jurisdiction, AccountId account, Actor by);

    boolean active(JurisdictionId jurisdiction, AccountId account);

    /**
     * What the app has to know; told this once.
     *
     * @param secret in base 32, to type
     * @param address {@code otpauth://…}, to scan
     */
    record Enrolment(String secret, String address) {}
}
