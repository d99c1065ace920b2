package bihuan.identity.application;

import bihuan.identity.AccountView;
import bihuan.identity.Delegation;
import bihuan.identity.Delegations;
import bihuan.identity.IdentityEvent.DelegationEnded;
import bihuan.identity.IdentityEvent.DelegationGiven;
import bihuan.identity.IdentityRefusal;
import bihuan.identity.domain.Delegating;
import bihuan.identity.persistence.AccountStore;
import bihuan.identity.persistence.DelegationStore;
import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Moment;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import bihuan.kernel.Uuids;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides, saves and says who stands in for whom. */
@Service
@Transactional
class RecordedDelegations implements Delegations {
    private final AccountStore accounts;
    private final DelegationStore delegations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordedDelegations(
            AccountStore accounts, DelegationStore delegations, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.delegations = delegations;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Delegation> of(Caller caller) {
        return delegations.of(caller.jurisdiction(), account(caller));
    }

    @Override
    public Delegation give(Caller caller, Wish wish) {
        JurisdictionId jurisdiction = caller.jurisdiction();
        Instant now = clock.instant();
        LocalDate today = now.atZone(Moment.ZONE).toLocalDate();
        AccountView from = accounts.lock(jurisdiction, account(caller))
                .orElseThrow(() -> Refusal.of(IdentityRefusal.NO_SUCH_ACCOUNT));
        AccountView to = accounts.find(jurisdiction, wish.to())
                .orElseThrow(() -> Refusal.of(IdentityRefusal.NOT_A_COLLEAGUE).at("/to"));
        List<Delegation> given = delegations.of(jurisdiction, from.id()).stream()
                .filter(it -> it.from().account().equals(from.id()))
                .toList();
        Delegating.check(from, to, wish, today, given);
        Delegation delegation = new Delegation(
                Uuids.next(),
                side(from),
                side(to),
                wish.begins(),
                wish.ends(),
                wish.reason().strip(),
                null);
        delegations.add(jurisdiction, delegation);
        events.publishEvent(new DelegationGiven(
                jurisdiction,
                from.id(),
                delegation.id(),
                to.id(),
                delegation.begins(),
                delegation.ends(),
                delegation.reason(),
                caller.actor(),
                now));
        return delegation;
    }

    @Override
    public void end(Caller caller, UUID id) {
        AccountId own = account(caller);
        Delegation delegation = delegations
                .find(caller.jurisdiction(), id)
                .filter(it ->
                        it.from().account().equals(own) || it.to().account().equals(own))
                .orElseThrow(() -> Refusal.of(IdentityRefusal.NO_SUCH_DELEGATION));
        Instant now = clock.instant();
        if (delegations.end(caller.jurisdiction(), id, now)) {
            events.publishEvent(
                    new DelegationEnded(caller.jurisdiction(), delegation.from().account(), id, caller.actor(), now));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(Caller caller) {
        UnitId unit = caller.actor().unit();
        return unit == null ? List.of() : delegations.colleagues(caller.jurisdiction(), unit);
    }

    private static Delegation.Side side(AccountView account) {
        return new Delegation.Side(account.id(), account.displayName());
    }

    private static AccountId account(Caller caller) {
        AccountId account = caller.actor().account();
        if (account == null) {
            throw Refusal.of(IdentityRefusal.NOT_SIGNED_IN);
        }
        return account;
    }
}
