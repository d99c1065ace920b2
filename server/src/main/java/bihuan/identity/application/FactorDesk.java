package bihuan.identity.application;

import bihuan.identity.AccountView;
import bihuan.identity.IdentityEvent.SecondFactorConfirmed;
import bihuan.identity.IdentityEvent.SecondFactorRemoved;
import bihuan.identity.IdentityRefusal;
import bihuan.identity.SealedIdentities;
import bihuan.identity.SecondFactors;
import bihuan.identity.domain.OneTimeCodes;
import bihuan.identity.persistence.AccountStore;
import bihuan.identity.persistence.FactorStore;
import bihuan.identity.persistence.FactorStore.Factor;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.kernel.Uuids;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the second factors; their secrets lie in sealed envelopes. */
@Service
@Transactional
class FactorDesk implements SecondFactors {
    private final AccountStore accounts;
    private final FactorStore factors;
    private final SealedIdentities envelopes;
    private final PasskeyDesk passkeys;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FactorDesk(
            AccountStore accounts,
            FactorStore factors,
            SealedIdentities envelopes,
            PasskeyDesk passkeys,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.envelopes = envelopes;
        this.passkeys = passkeys;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Enrolment begin(Caller caller) {
        JurisdictionId jurisdiction = caller.jurisdiction();
        AccountView account = account(caller);
        factors.lock(jurisdiction, account.id())
                .flatMap(Factor::pending)
                .ifPresent(before -> envelopes.erase(jurisdiction, before));
        byte[] secret = OneTimeCodes.newSecret();
        UUID pending = Uuids.next();
        envelopes.seal(jurisdiction, pending, secret);
        factors.begin(jurisdiction, account.id(), pending);
        return new Enrolment(OneTimeCodes.text(secret), OneTimeCodes.address(secret, account.userName()));
    }

    @Override
    public void confirm(Caller caller, String code) {
        JurisdictionId jurisdiction = caller.jurisdiction();
        AccountId account = account(caller).id();
        Factor factor = factors.lock(jurisdiction, account)
                .filter(it -> it.pending().isPresent())
                .orElseThrow(() -> Refusal.of(IdentityRefusal.NO_SECOND_FACTOR));
        byte[] secret = envelopes.open(jurisdiction, factor.pending().orElseThrow());
        long step = OneTimeCodes.step(secret, code, clock.instant(), -1)
                .orElseThrow(() -> Refusal.of(IdentityRefusal.WRONG_CODE).at("/code"));
        factor.secret().ifPresent(before -> envelopes.erase(jurisdiction, before));
        factors.confirm(jurisdiction, account, step, clock.instant());
        events.publishEvent(new SecondFactorConfirmed(jurisdiction, account, caller.actor(), clock.instant()));
    }

    @Override
    public void remove(Caller caller, String code) {
        AccountId account = account(caller).id();
        if (!active(caller.jurisdiction(), account)) {
            throw Refusal.of(IdentityRefusal.NO_SECOND_FACTOR);
        }
        if (!take(caller.jurisdiction(), account, code)) {
            throw Refusal.of(IdentityRefusal.WRONG_CODE).at("/code");
        }
        forget(caller.jurisdiction(), account, caller.actor());
    }

    @Override
    public void reset(JurisdictionId jurisdiction, AccountId account, Actor by) {
        boolean codes = active(jurisdiction, account);
        if (codes) {
            forget(jurisdiction, account, by);
        }
        if (passkeys.removeAll(jurisdiction, account, by) == 0 && !codes) {
            throw Refusal.of(IdentityRefusal.NO_SECOND_FACTOR);
        }
    }

    private void forget(JurisdictionId jurisdiction, AccountId account, Actor by) {
        factors.lock(jurisdiction, account).ifPresent(factor -> {
            factor.pending().ifPresent(it -> envelopes.erase(jurisdiction, it));
            factor.secret().ifPresent(it -> envelopes.erase(jurisdiction, it));
        });
        factors.remove(jurisdiction, account);
        events.publishEvent(new SecondFactorRemoved(jurisdiction, account, by, clock.instant()));
    }

    @Override
    public boolean active(JurisdictionId jurisdiction, AccountId account) {
        return factors.find(jurisdiction, account).flatMap(Factor::secret).isPresent();
    }

    /** Takes a code; each is good once. */
    boolean take(JurisdictionId jurisdiction, AccountId account, String code) {
        Optional<Factor> factor = factors.lock(jurisdiction, account);
        Optional<UUID> secret = factor.flatMap(Factor::secret);
        if (secret.isEmpty()) {
            return false;
        }
        OptionalLong step = OneTimeCodes.step(
                envelopes.open(jurisdiction, secret.get()),
                code,
                clock.instant(),
                factor.get().lastStep());
        step.ifPresent(it -> factors.used(jurisdiction, account, it));
        return step.isPresent();
    }

    private AccountView account(Caller caller) {
        AccountId id = caller.actor().account();
        if (id == null) {
            throw Refusal.of(IdentityRefusal.NOT_SIGNED_IN);
        }
        return accounts.lock(caller.jurisdiction(), id).orElseThrow(() -> Refusal.of(IdentityRefusal.NO_SUCH_ACCOUNT));
    }
}
