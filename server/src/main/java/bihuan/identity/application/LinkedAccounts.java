package bihuan.identity.application;

import bihuan.identity.AccountView;
import bihuan.identity.IdentityEvent;
import bihuan.identity.IdentityRefusal;
import bihuan.identity.SignedIn;
import bihuan.identity.persistence.AccountStore;
import bihuan.identity.persistence.CitySignInStore;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to accounts here when somebody comes back from the city's identity provider. */
@Component
class LinkedAccounts {
    private final AccountStore accounts;
    private final CitySignInStore store;
    private final DatabaseSessions sessions;
    private final Duties duties;
    private final TransactionTemplate transaction;
    private final Saying saying;

    LinkedAccounts(
            AccountStore accounts,
            CitySignInStore store,
            DatabaseSessions sessions,
            Duties duties,
            TransactionTemplate transaction,
            Saying saying) {
        this.accounts = accounts;
        this.store = store;
        this.sessions = sessions;
        this.duties = duties;
        this.transaction = transaction;
        this.saying = saying;
    }

    /** What an account must prove. */
    @Component
    record Duties(Proofs proofs, SecondFactorDuty duty, SignInGate gate) {}

    /** How it is said that something happened, and when. */
    @Component
    record Saying(ApplicationEventPublisher events, Clock clock) {}

    /** Counts as an attempt to sign in, so that a stolen session is no way to guess a password. */
    void requirePassword(JurisdictionId jurisdiction, AccountId id, String password) {
        AccountView account =
                accounts.find(jurisdiction, id).orElseThrow(() -> Refusal.of(IdentityRefusal.NO_SUCH_ACCOUNT));
        duties.gate().pass(jurisdiction, account.userName());
        if (!duties.proofs().passwords().matches(password, accounts.passwordHash(jurisdiction, id))) {
            throw Refusal.of(IdentityRefusal.WRONG_PASSWORD).at("/password");
        }
        duties.gate().forget(jurisdiction, account.userName());
    }

    Optional<AccountView> active(JurisdictionId jurisdiction, AccountId id) {
        return accounts.find(jurisdiction, id).filter(AccountView::active);
    }

    boolean needsSecondFactor(JurisdictionId jurisdiction, AccountView account) {
        return duties.proofs().secondStep(jurisdiction, account.id())
                || duties.duty().lacks(jurisdiction, account);
    }

    /** {@code false} if this identity or this account is linked already. */
    boolean link(JurisdictionId jurisdiction, String issuer, String subject, AccountId account) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean linked = store.link(
                    jurisdiction, issuer, subject, account, saying.clock().instant());
            if (linked) {
                Actor owner = sessions.callerOf(jurisdiction, account).actor();
                saying.events()
                        .publishEvent(new IdentityEvent.CityIdentityLinked(
                                jurisdiction,
                                account,
                                issuer,
                                owner,
                                saying.clock().instant()));
            }
            return linked;
        }));
    }

    void unlink(JurisdictionId jurisdiction, AccountId account, Actor by) {
        transaction.executeWithoutResult(status -> {
            if (!store.unlink(jurisdiction, account)) {
                throw Refusal.of(IdentityRefusal.NOT_LINKED);
            }
            saying.events()
                    .publishEvent(new IdentityEvent.CityIdentityUnlinked(
                            jurisdiction, account, by, saying.clock().instant()));
        });
    }

    SignedIn open(JurisdictionId jurisdiction, AccountView account, String device) {
        return sessions.open(jurisdiction, account, accounts.passwordHash(jurisdiction, account.id()), device);
    }
}
