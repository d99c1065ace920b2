package bihuan.identity;

import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.DomainEvent;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.PersonId;
import bihuan.kernel.Role;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to an account. */
public sealed interface IdentityEvent extends DomainEvent {
    AccountId account();

    @Override
    default String subject() {
        return "account:" + account().value();
    }

    /** A new account; its user name is not part of the event. */
    record AccountCreated(
            JurisdictionId jurisdiction,
            AccountId account,
            @Nullable PersonId person,
            @Nullable UnitId unit,
            @Nullable EnterpriseId enterprise,
            Set<Role> roles,
            Actor by,
            Instant at)
            implements IdentityEvent {}

    /** An account has other roles. */
    record RolesChanged(
            JurisdictionId jurisdiction,
            AccountId account,
            Set<Role> before,
            Set<Role> roles,
            int version,
            Actor by,
            Instant at)
            implements IdentityEvent {}

    /** Nobody can sign in with the account any more. */
    record AccountDeactivated(JurisdictionId jurisdiction, AccountId account, int version, Actor by, Instant at)
            implements IdentityEvent {}

    /** The account can be used again. */
    record AccountReactivated(JurisdictionId jurisdiction, AccountId account, int version, Actor by, Instant at)
            implements IdentityEvent {}

    /** An administrator replaced the password. */
    record PasswordReset(JurisdictionId jurisdiction, AccountId account, Actor by, Instant at)
            implements IdentityEvent {}

    /** The owner replaced the password. */
    record PasswordChanged(JurisdictionId jurisdiction, AccountId account, Actor by, Instant at)
            implements IdentityEvent {}

    /** A session was opened. */
    record SignInSucceeded(JurisdictionId jurisdiction, AccountId account, SessionId session, Actor by, Instant at)
            implements IdentityEvent {}

    /** A wrong password for an account that exists, the n-th in a row. */
    record SignInFailed(JurisdictionId jurisdiction, AccountId account, int failures, Actor by, Instant at)
            implements IdentityEvent {}

    /** From the first to the last day, somebody stands in for the account's owner. */
    record DelegationGiven(
            JurisdictionId jurisdiction,
            AccountId account,
            UUID delegation,
            AccountId to,
            LocalDate begins,
            LocalDate ends,
            String reason,
            Actor by,
            Instant at)
            implements IdentityEvent {}

    /** A delegation ended before its time. */
    record DelegationEnded(JurisdictionId jurisdiction, AccountId account, UUID delegation, Actor by, Instant at)
            implements IdentityEvent {}

    /** One-time codes are asked for at each sign-in from now on. */
    record SecondFactorConfirmed(JurisdictionId jurisdiction, AccountId account, Actor by, Instant at)
            implements IdentityEvent {}

    record SecondFactorRemoved(JurisdictionId jurisdiction, AccountId account, Actor by, Instant at)
            implements IdentityEvent {}

    /** A program got an account, which may do nothing yet. */
    record ServiceAccountCreated(
            JurisdictionId jurisdiction,
            AccountId account,
            @Nullable UnitId unit,
            Actor by,
            Instant at) implements IdentityEvent {}

    /** What a program may do from now on. */
    record ServiceGranted(
            JurisdictionId jurisdiction,
            AccountId account,
            Set<ServiceScope> scopes,
            boolean wholeCity,
            List<String> addresses,
            LocalDate expiresOn,
            Actor by,
            Instant at)
            implements IdentityEvent {}

    record ServiceTokenIssued(JurisdictionId jurisdiction, AccountId account, UUID token, Actor by, Instant at)
            implements IdentityEvent {}

    record ServiceTokenRevoked(JurisdictionId jurisdiction, AccountId account, UUID token, Actor by, Instant at)
            implements IdentityEvent {}

    /** The owner linked the city's identity; its subject is not part of the event. */
    record CityIdentityLinked(JurisdictionId jurisdiction, AccountId account, String issuer, Actor by, Instant at)
            implements IdentityEvent {}

    record CityIdentityUnlinked(JurisdictionId jurisdiction, AccountId account, Actor by, Instant at)
            implements IdentityEvent {}

    /** A passkey can be used from now on; neither its key nor what its owner calls it is part of the event. */
    record PasskeyAdded(
            JurisdictionId jurisdiction, AccountId account, PasskeyId passkey, boolean synced, Actor by, Instant at)
            implements IdentityEvent {}

    record PasskeyRenamed(JurisdictionId jurisdiction, AccountId account, PasskeyId passkey, Actor by, Instant at)
            implements IdentityEvent {}

    record PasskeyRemoved(JurisdictionId jurisdiction, AccountId account, PasskeyId passkey, Actor by, Instant at)
            implements IdentityEvent {}

    /**
     * A passkey was shown and was right.
     *
     * @param verified whether its device checked its owner
     */
    record PasskeyUsed(
            JurisdictionId jurisdiction, AccountId account, PasskeyId passkey, boolean verified, Actor by, Instant at)
            implements IdentityEvent {}

    /** A passkey was refused because its device counts {@code shown} signatures where it had counted {@code known}. */
    record PasskeyCounterFellBack(
            JurisdictionId jurisdiction,
            AccountId account,
            PasskeyId passkey,
            long known,
            long shown,
            Actor by,
            Instant at)
            implements IdentityEvent {}

    /** The owner of a session showed again that he is its owner. */
    record OwnerProved(JurisdictionId jurisdiction, AccountId account, SessionId session, Actor by, Instant at)
            implements IdentityEvent {}

    /** The owner ended a session. */
    record SessionEnded(JurisdictionId jurisdiction, AccountId account, SessionId session, Actor by, Instant at)
            implements IdentityEvent {}
}
