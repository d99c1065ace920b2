package bihuan.identity.application;

import bihuan.identity.AccountView;
import bihuan.identity.Accounts;
import bihuan.identity.IdentityEvent;
import bihuan.identity.IdentityEvent.AccountCreated;
import bihuan.identity.IdentityEvent.AccountDeactivated;
import bihuan.identity.IdentityEvent.AccountReactivated;
import bihuan.identity.IdentityEvent.PasswordChanged;
import bihuan.identity.IdentityEvent.PasswordReset;
import bihuan.identity.IdentityEvent.RolesChanged;
import bihuan.identity.IdentityRefusal;
import bihuan.identity.NewAccount;
import bihuan.identity.OneTimePassword;
import bihuan.identity.SessionId;
import bihuan.identity.domain.AccountRules;
import bihuan.identity.persistence.AccountStore;
import bihuan.identity.persistence.SessionStore;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.Caller;
import bihuan.kernel.Cursor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Page;
import bihuan.kernel.Refusal;
import bihuan.kernel.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides, saves and says each change of an account. */
@Service
@Transactional
class RecordedAccounts implements Accounts {
    private final AccountStore accounts;
    private final SessionStore sessions;
    private final Passwords passwords;
    private final Callers callers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordedAccounts(
            AccountStore accounts,
            SessionStore sessions,
            Passwords passwords,
            Callers callers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.callers = callers;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<AccountView> list(JurisdictionId jurisdiction, Wanted wanted, int size, @Nullable String after) {
        return Page.of(
                accounts.list(jurisdiction, wanted, after == null ? "" : userNameOf(after), size + 1),
                size,
                account -> Cursor.of(account.userName()));
    }

    private static String userNameOf(String cursor) {
        try {
            String userName = Cursor.parts(cursor, 1).getFirst();
            if (userName.indexOf('\0') < 0) {
                return userName;
            }
            throw Refusal.of(IdentityRefusal.BAD_CURSOR).at("/after");
        } catch (IllegalArgumentException e) {
            throw Refusal.of(IdentityRefusal.BAD_CURSOR).at("/after");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AccountView> find(JurisdictionId jurisdiction, AccountId account) {
        return accounts.find(jurisdiction, account);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AccountView> findByUserName(JurisdictionId jurisdiction, String userName) {
        return accounts.findByUserName(jurisdiction, AccountRules.normalised(userName));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<AccountId, String> names(JurisdictionId jurisdiction, Set<AccountId> wanted) {
        return accounts.names(jurisdiction, wanted);
    }

    @Override
    public OneTimePassword create(JurisdictionId jurisdiction, NewAccount account, Actor by) {
        NewAccount checked = AccountRules.withoutRoles(account);
        callers.check(jurisdiction, checked);
        AccountId id = AccountId.next();
        String password = passwords.oneTime();
        if (!accounts.add(jurisdiction, id, checked, passwords.hash(password), true)) {
            throw Refusal.of(IdentityRefusal.USER_NAME_TAKEN).at("/userName");
        }
        say(created(jurisdiction, id, checked, by));
        return new OneTimePassword(id, password);
    }

    @Override
    public List<AccountId> load(JurisdictionId jurisdiction, List<NewAccount> entries, String password, Actor by) {
        List<AccountId> ids = new ArrayList<>();
        String hash = passwords.hash(password);
        for (NewAccount entry : entries) {
            NewAccount checked = AccountRules.checked(entry);
            callers.check(jurisdiction, checked);
            AccountId id = AccountId.next();
            if (accounts.add(jurisdiction, id, checked, hash, false)) {
                say(created(jurisdiction, id, checked, by));
                ids.add(id);
            } else {
                ids.add(accounts.findByUserName(jurisdiction, checked.userName())
                        .orElseThrow()
                        .id());
            }
        }
        return ids;
    }

    private AccountCreated created(JurisdictionId jurisdiction, AccountId id, NewAccount account, Actor by) {
        return new AccountCreated(
                jurisdiction,
                id,
                account.person(),
                account.unit(),
                account.enterprise(),
                account.roles(),
                by,
                clock.instant());
    }

    @Override
    public AccountView changeRoles(
            JurisdictionId jurisdiction, AccountId id, Set<Role> roles, @Nullable Integer expectedVersion, Actor by) {
        AccountView account = locked(jurisdiction, id);
        AccountRules.checkVersion(account, expectedVersion);
        AccountRules.checkNotYourself(id, by);
        checkPerson(jurisdiction, id);
        AccountRules.checkRoles(roles, account.enterprise() != null);
        accounts.changeRoles(jurisdiction, id, roles);
        sessions.endAll(jurisdiction, id);
        say(new RolesChanged(jurisdiction, id, account.roles(), roles, account.version() + 1, by, clock.instant()));
        return locked(jurisdiction, id);
    }

    @Override
    public AccountView deactivate(
            JurisdictionId jurisdiction, AccountId id, @Nullable Integer expectedVersion, Actor by) {
        AccountView account = locked(jurisdiction, id);
        AccountRules.checkVersion(account, expectedVersion);
        AccountRules.checkNotYourself(id, by);
        if (!account.active()) {
            return account;
        }
        accounts.changeActive(jurisdiction, id, false);
        sessions.endAll(jurisdiction, id);
        say(new AccountDeactivated(jurisdiction, id, account.version() + 1, by, clock.instant()));
        return locked(jurisdiction, id);
    }

    @Override
    public AccountView reactivate(
            JurisdictionId jurisdiction, AccountId id, @Nullable Integer expectedVersion, Actor by) {
        AccountView account = locked(jurisdiction, id);
        AccountRules.checkVersion(account, expectedVersion);
        if (account.active()) {
            return account;
        }
        accounts.changeActive(jurisdiction, id, true);
        say(new AccountReactivated(jurisdiction, id, account.version() + 1, by, clock.instant()));
        return locked(jurisdiction, id);
    }

    @Override
    public OneTimePassword resetPassword(JurisdictionId jurisdiction, AccountId id, Actor by) {
        AccountView account = locked(jurisdiction, id);
        checkPerson(jurisdiction, id);
        String password = passwords.oneTime();
        accounts.changePassword(jurisdiction, account.id(), passwords.hash(password), true);
        sessions.endAll(jurisdiction, id);
        say(new PasswordReset(jurisdiction, id, by, clock.instant()));
        return new OneTimePassword(id, password);
    }

    @Override
    public void changePassword(JurisdictionId jurisdiction, AccountId id, String before, String after, SessionId keep) {
        AccountView account = locked(jurisdiction, id);
        AccountRules.checkedPassword(after, account.userName(), "/after");
        if (!passwords.matches(before, accounts.passwordHash(jurisdiction, id))) {
            throw Refusal.of(IdentityRefusal.WRONG_PASSWORD).at("/before");
        }
        accounts.changePassword(jurisdiction, id, passwords.hash(after), false);
        sessions.endOthers(jurisdiction, id, keep);
        say(new PasswordChanged(
                jurisdiction, id, callers.of(jurisdiction, account).actor(), clock.instant()));
    }

    @Override
    @Transactional(readOnly = true)
    public Caller callerOf(JurisdictionId jurisdiction, AccountId account) {
        AccountView found =
                accounts.find(jurisdiction, account).orElseThrow(() -> Refusal.of(IdentityRefusal.NO_SUCH_ACCOUNT));
        return callers.of(jurisdiction, found);
    }

    private void checkPerson(JurisdictionId jurisdiction, AccountId account) {
        if (accounts.isMachine(jurisdiction, account)) {
            throw Refusal.of(IdentityRefusal.NOT_A_PERSON);
        }
    }

    private AccountView locked(JurisdictionId jurisdiction, AccountId account) {
        return accounts.lock(jurisdiction, account).orElseThrow(() -> Refusal.of(IdentityRefusal.NO_SUCH_ACCOUNT));
    }

    private void say(IdentityEvent event) {
        events.publishEvent(event);
    }
}
