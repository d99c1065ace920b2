package bihuan.identity.application;

import bihuan.identity.AccountView;
import bihuan.identity.IdentityEvent;
import bihuan.identity.IdentityEvent.PasskeyAdded;
import bihuan.identity.IdentityEvent.PasskeyRemoved;
import bihuan.identity.IdentityEvent.PasskeyRenamed;
import bihuan.identity.IdentityRefusal;
import bihuan.identity.NewPasskey;
import bihuan.identity.PasskeyId;
import bihuan.identity.PasskeyQuestion;
import bihuan.identity.PasskeyQuestion.User;
import bihuan.identity.PasskeySite;
import bihuan.identity.PasskeyView;
import bihuan.identity.Passkeys;
import bihuan.identity.Session;
import bihuan.identity.domain.Challenge;
import bihuan.identity.domain.KeptPasskey;
import bihuan.identity.domain.PasskeyCeremony;
import bihuan.identity.domain.PasskeyCeremony.Made;
import bihuan.identity.domain.PasskeyRules;
import bihuan.identity.persistence.AccountStore;
import bihuan.identity.persistence.PasskeyStore;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the passkeys of each account. */
@Service
class PasskeyDesk implements Passkeys {
    private final AccountStore accounts;
    private final PasskeyStore passkeys;
    private final PasskeyQuestions questions;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasskeyDesk(
            AccountStore accounts,
            PasskeyStore passkeys,
            PasskeyQuestions questions,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.questions = questions;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** An account as devices know it: its id, which tells nothing about its owner. */
    static byte[] handle(AccountId account) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .array();
    }

    @Override
    public List<PasskeyView> list(Caller caller) {
        return passkeys.list(caller.jurisdiction(), account(caller)).stream()
                .map(KeptPasskey::view)
                .toList();
    }

    @Override
    public boolean any(JurisdictionId jurisdiction, AccountId account) {
        return !passkeys.list(jurisdiction, account).isEmpty();
    }

    @Override
    public PasskeyQuestion ask(Session session, PasskeySite site) {
        JurisdictionId jurisdiction = session.caller().jurisdiction();
        AccountView account = accounts.find(jurisdiction, account(session.caller()))
                .orElseThrow(() -> Refusal.of(IdentityRefusal.NO_SUCH_ACCOUNT));
        List<KeptPasskey> known = passkeys.list(jurisdiction, account.id());
        PasskeyRules.checkRoom(known.size());
        User user = new User(Challenge.text(handle(account.id())), account.userName(), account.displayName());
        return questions.ask(jurisdiction, Challenge.adding(account.id(), session.id()), site, user, known);
    }

    @Override
    public PasskeyView add(Session session, NewPasskey made, PasskeySite site) {
        JurisdictionId jurisdiction = session.caller().jurisdiction();
        AccountId account = account(session.caller());
        String name = PasskeyRules.checkedName(made.name());
        byte[] challenge = PasskeyCeremony.challenge(made.clientData());
        if (!questions.take(jurisdiction, challenge, Challenge.adding(account, session.id()))) {
            throw Refusal.of(IdentityRefusal.PASSKEY_QUESTION_OVER);
        }
        Made key = PasskeyCeremony.made(made, challenge, site);
        KeptPasskey passkey = new KeptPasskey(
                PasskeyId.next(),
                account,
                site.id(),
                key.credential(),
                key.publicKey(),
                made.transports(),
                key.counter(),
                key.synced(),
                name,
                clock.instant(),
                null);
        transaction.executeWithoutResult(
                status -> keep(jurisdiction, passkey, session.caller().actor()));
        return passkey.view();
    }

    private void keep(JurisdictionId jurisdiction, KeptPasskey passkey, Actor by) {
        AccountView owner = accounts.lock(jurisdiction, passkey.account())
                .orElseThrow(() -> Refusal.of(IdentityRefusal.NO_SUCH_ACCOUNT));
        PasskeyRules.checkRoom(passkeys.list(jurisdiction, owner.id()).size());
        if (!passkeys.add(jurisdiction, passkey)) {
            throw Refusal.of(IdentityRefusal.PASSKEY_TAKEN);
        }
        say(new PasskeyAdded(jurisdiction, passkey.account(), passkey.id(), passkey.synced(), by, passkey.addedAt()));
    }

    @Override
    public void rename(Caller caller, PasskeyId passkey, String name) {
        JurisdictionId jurisdiction = caller.jurisdiction();
        String checked = PasskeyRules.checkedName(name);
        transaction.executeWithoutResult(status -> {
            if (!passkeys.rename(jurisdiction, account(caller), passkey, checked)) {
                throw Refusal.of(IdentityRefusal.NO_SUCH_PASSKEY);
            }
            say(new PasskeyRenamed(jurisdiction, account(caller), passkey, caller.actor(), clock.instant()));
        });
    }

    @Override
    public void remove(Caller caller, PasskeyId passkey) {
        transaction.executeWithoutResult(status -> {
            if (!remove(caller.jurisdiction(), account(caller), passkey, caller.actor())) {
                throw Refusal.of(IdentityRefusal.NO_SUCH_PASSKEY);
            }
        });
    }

    @Override
    public int removeAll(JurisdictionId jurisdiction, AccountId account, Actor by) {
        return Objects.requireNonNull(transaction.execute(status -> (int) passkeys.list(jurisdiction, account).stream()
                .filter(it -> remove(jurisdiction, account, it.id(), by))
                .count()));
    }

    private boolean remove(JurisdictionId jurisdiction, AccountId account, PasskeyId passkey, Actor by) {
        boolean removed = passkeys.remove(jurisdiction, account, passkey);
        if (removed) {
            say(new PasskeyRemoved(jurisdiction, account, passkey, by, clock.instant()));
        }
        return removed;
    }

    private static AccountId account(Caller caller) {
        AccountId account = caller.actor().account();
        if (account == null) {
            throw Refusal.of(IdentityRefusal.NOT_SIGNED_IN);
        }
        return account;
    }

    private void say(IdentityEvent event) {
        events.publishEvent(event);
    }
}
