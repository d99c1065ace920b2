package bihuan.identity;

import bihuan.kernel.RefusalCode;

/** Why identity refuses. */
public enum IdentityRefusal implements RefusalCode {
    /** Nobody is signed in. */
    NOT_SIGNED_IN(Kind.UNAUTHENTICATED),
    WRONG_CREDENTIALS(Kind.UNAUTHENTICATED),
    /** The password was right; a one-time code is needed beside it. */
    SECOND_FACTOR_NEEDED(Kind.UNAUTHENTICATED),
    WRONG_SECOND_FACTOR(Kind.UNAUTHENTICATED),
    /** No identity provider of the city is set up. */
    NO_CITY_SIGN_IN(Kind.NOT_FOUND),
    /** The city's identity provider does not answer. */
    CITY_SIGN_IN_AWAY(Kind.CONFLICT),
    /** The account is not linked to the city's identity. */
    NOT_LINKED(Kind.CONFLICT),
    /** The password was right; a passkey is needed beside it. */
    PASSKEY_NEEDED(Kind.UNAUTHENTICATED),
    /** The password was right; a one-time code or a passkey is needed beside it. */
    CODE_OR_PASSKEY_NEEDED(Kind.UNAUTHENTICATED),
    /** Neither CBOR nor JSON as WebAuthn has them. */
    PASSKEY_UNREADABLE(Kind.INVALID),
    /** Never asked, asked of somebody else or for something else, answered before, or too long ago. */
    PASSKEY_QUESTION_OVER(Kind.INVALID),
    /** Shown to, or made for, another site. */
    PASSKEY_WRONG_SITE(Kind.INVALID),
    /** No passkey of this account, or of any. */
    PASSKEY_UNKNOWN(Kind.INVALID),
    /** The device did not check its owner. */
    PASSKEY_NOT_VERIFIED(Kind.INVALID),
    /** The device has signed less often than before: perhaps a copy. */
    PASSKEY_COUNTER_FELL_BACK(Kind.INVALID),
    /** A wrong signature, or whatever else WebAuthn does not allow. */
    PASSKEY_NOT_GENUINE(Kind.INVALID),
    PASSKEY_TAKEN(Kind.CONFLICT),
    TOO_MANY_PASSKEYS(Kind.CONFLICT),
    NO_SUCH_PASSKEY(Kind.NOT_FOUND),
    NO_PASSKEY(Kind.CONFLICT),
    BAD_PASSKEY_NAME(Kind.INVALID),
    /** Shows first, with one of the ways of {@link FreshProofs}, that he is the account's owner. */
    FRESH_PROOF_NEEDED(Kind.FORBIDDEN),
    /** No token of a program, or one that is over or was taken back. */
    BAD_TOKEN(Kind.UNAUTHENTICATED),
    /** A good token, from a network that it is not for. */
    ADDRESS_NOT_ALLOWED(Kind.FORBIDDEN),
    NO_SUCH_TOKEN(Kind.NOT_FOUND),
    /** A program's account, which has neither password nor roles. */
    NOT_A_PERSON(Kind.CONFLICT),
    TOO_MANY_TOKENS(Kind.CONFLICT),
    NO_SCOPES(Kind.INVALID),
    /** From today to a year ahead. */
    BAD_EXPIRY(Kind.INVALID),
    /** No network in CIDR notation, or more than twenty. */
    BAD_ADDRESS(Kind.INVALID),
    /** Signed in, but without the permission, or the endpoint has no rule. */
    NOT_PERMITTED(Kind.FORBIDDEN),
    /** The password was handed out by an administrator and must be changed first. */
    PASSWORD_MUST_CHANGE(Kind.FORBIDDEN),
    /** Whoever controls others sets up a second factor first. */
    SECOND_FACTOR_MUST_BE_SET(Kind.FORBIDDEN),
    TOO_MANY_ATTEMPTS(Kind.TOO_MANY),
    NO_SUCH_ACCOUNT(Kind.NOT_FOUND),
    NO_SUCH_SESSION(Kind.NOT_FOUND),
    NO_SECOND_FACTOR(Kind.CONFLICT),
    WRONG_CODE(Kind.INVALID),
    BAD_USER_NAME(Kind.INVALID),
    BAD_DISPLAY_NAME(Kind.INVALID),
    BAD_PASSWORD(Kind.INVALID),
    /** Among the passwords that everybody tries first, or made of them. */
    GUESSABLE_PASSWORD(Kind.INVALID),
    /** The old password, asked for again when it is replaced. */
    WRONG_PASSWORD(Kind.INVALID),
    BAD_CURSOR(Kind.INVALID),
    NO_ROLES(Kind.INVALID),
    /** Whoever administers, secures or audits (三员) does nothing else. */
    DUTIES_NOT_SEPARATE(Kind.INVALID),
    /** An official without a unit, an enterprise user without an enterprise, or both. */
    ROLES_DO_NOT_FIT(Kind.INVALID),
    UNKNOWN_UNIT(Kind.INVALID),
    UNKNOWN_PERSON(Kind.INVALID),
    /** None was sealed, or it was erased. */
    NO_SUCH_IDENTITY(Kind.NOT_FOUND),
    NO_SUCH_DELEGATION(Kind.NOT_FOUND),
    /** None of the roles can be lent to a colleague. */
    NOTHING_TO_LEND(Kind.FORBIDDEN),
    /** Not somebody else of the same unit who can sign in, or somebody who controls others. */
    NOT_A_COLLEAGUE(Kind.INVALID),
    /** A delegation begins today at the earliest, and lasts {@code most} days at most. */
    BAD_PERIOD(Kind.INVALID),
    /** Missing, or longer than {@code most} characters. */
    BAD_REASON(Kind.INVALID),
    /** Somebody else stands in during a part of this time. */
    LENT_ALREADY(Kind.CONFLICT),
    USER_NAME_TAKEN(Kind.CONFLICT),
    /** An administrator takes the role from himself or deactivates himself. */
    NOT_YOURSELF(Kind.CONFLICT),
    STALE_ACCOUNT(Kind.STALE);

    private final Kind kind;

    IdentityRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String module() {
        return "identity";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
