package bihuan.identity.application;

import bihuan.identity.AccountView;
import bihuan.identity.IdentityEvent;
import bihuan.identity.IdentityRefusal;
import bihuan.identity.NewAccount;
import bihuan.identity.ServiceAccounts;
import bihuan.identity.ServiceScope;
import bihuan.identity.Session;
import bihuan.identity.SessionId;
import bihuan.identity.domain.AccountRules;
import bihuan.identity.domain.Granting;
import bihuan.identity.persistence.AccountStore;
import bihuan.identity.persistence.ServiceStore;
import bihuan.identity.persistence.ServiceStore.Recognised;
import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Moment;
import bihuan.kernel.Reach;
import bihuan.kernel.Refusal;
import bihuan.kernel.Uuids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides, saves and says what happens to accounts of programs. */
@Service
@Transactional
class ServiceDesk implements ServiceAccounts {
    /** No password has this hash. */
    private static final String NO_PASSWORD = "!";

    private static final Duration WRITE_DOWN_EVERY = Duration.ofMinutes(1);

    private final AccountStore accounts;
    private final ServiceStore services;
    private final Callers callers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ServiceDesk(
            AccountStore accounts,
            ServiceStore services,
            Callers callers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.services = services;
        this.callers = callers;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<View> list(JurisdictionId jurisdiction) {
        return services.list(jurisdiction).stream()
                .map(it -> new View(
                        it.account(),
                        it.grant(),
                        Granting.expiresSoon(it.grant(), today()),
                        services.tokens(jurisdiction, it.account().id())))
                .toList();
    }

    @Override
    public AccountId create(Caller by, NewAccount account) {
        NewAccount checked = AccountRules.withoutRoles(account);
        callers.check(by.jurisdiction(), checked);
        AccountId id = AccountId.next();
        if (!accounts.add(by.jurisdiction(), id, checked, NO_PASSWORD, false)) {
            throw Refusal.of(IdentityRefusal.USER_NAME_TAKEN).at("/userName");
        }
        services.make(by.jurisdiction(), id);
        say(new IdentityEvent.ServiceAccountCreated(by.jurisdiction(), id, checked.unit(), by.actor(), now()));
        return id;
    }

    @Override
    public void grant(Caller by, AccountId account, Grant grant) {
        Grant checked = Granting.checked(grant, today());
        Networks.check(checked.addresses());
        lock(by, account);
        services.grant(by.jurisdiction(), account, checked, now());
        say(new IdentityEvent.ServiceGranted(
                by.jurisdiction(),
                account,
                checked.scopes(),
                checked.wholeCity(),
                checked.addresses(),
                checked.expiresOn(),
                by.actor(),
                now()));
    }

    @Override
    public Issued issue(Caller by, AccountId account) {
        lock(by, account);
        long good = services.tokens(by.jurisdiction(), account).stream()
                .filter(token -> token.revokedAt() == null)
                .count();
        if (good >= Granting.MOST_TOKENS) {
            throw Refusal.of(IdentityRefusal.TOO_MANY_TOKENS).with("most", Granting.MOST_TOKENS);
        }
        ServiceToken token = ServiceToken.next(by.jurisdiction());
        UUID id = Uuids.next();
        services.issue(by.jurisdiction(), account, id, token.digest(), now());
        say(new IdentityEvent.ServiceTokenIssued(by.jurisdiction(), account, id, by.actor(), now()));
        return new Issued(id, token.text());
    }

    @Override
    public void revoke(Caller by, AccountId account, UUID token) {
        lock(by, account);
        if (!services.revoke(by.jurisdiction(), account, token, now())) {
            throw Refusal.of(IdentityRefusal.NO_SUCH_TOKEN);
        }
        say(new IdentityEvent.ServiceTokenRevoked(by.jurisdiction(), account, token, by.actor(), now()));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Session recognise(String text, String address) {
        ServiceToken token = ServiceToken.parse(text).orElseThrow(() -> Refusal.of(IdentityRefusal.BAD_TOKEN));
        return Reach.city(token.jurisdiction()).call(() -> recognise(token, address));
    }

    private Session recognise(ServiceToken token, String address) {
        JurisdictionId jurisdiction = token.jurisdiction();
        Recognised found = services.recognise(jurisdiction, token.digest())
                .filter(it -> !Granting.isOver(it.grant().expiresOn(), today()))
                .orElseThrow(() -> Refusal.of(IdentityRefusal.BAD_TOKEN));
        if (!Networks.contain(found.grant().addresses(), address)) {
            throw Refusal.of(IdentityRefusal.ADDRESS_NOT_ALLOWED);
        }
        Instant last = found.lastUsedAt();
        if (last == null || !last.plus(WRITE_DOWN_EVERY).isAfter(now())) {
            services.used(jurisdiction, found.token(), now());
        }
        return session(jurisdiction, found);
    }

    private Session session(JurisdictionId jurisdiction, Recognised found) {
        AccountView account = found.account();
        Caller caller = callers.machine(
                jurisdiction,
                account,
                ServiceScope.permissions(found.grant().scopes()),
                found.grant().wholeCity());
        return new Session(new SessionId(found.token()), caller, callers.profile(jurisdiction, account, Set.of()));
    }

    private void lock(Caller by, AccountId account) {
        if (!services.lock(by.jurisdiction(), account)) {
            throw Refusal.of(IdentityRefusal.NO_SUCH_ACCOUNT);
        }
    }

    private LocalDate today() {
        return now().atZone(Moment.ZONE).toLocalDate();
    }

    private Instant now() {
        return clock.instant();
    }

    private void say(IdentityEvent event) {
        events.publishEvent(event);
    }
}
