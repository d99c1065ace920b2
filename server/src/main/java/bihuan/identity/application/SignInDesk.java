package bihuan.identity.application;

import bihuan.identity.AccountView;
import bihuan.identity.IdentityEvent;
import bihuan.identity.IdentityEvent.SignInFailed;
import bihuan.identity.IdentityEvent.SignInSucceeded;
import bihuan.identity.SessionId;
import bihuan.identity.SessionView;
import bihuan.identity.persistence.SessionStore;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down how an attempt to sign in ended; the slow look at the password happens before, outside of any transaction. */
@Component
@Transactional
class SignInDesk {
    private final SessionStore sessions;
    private final SignInGate gate;
    private final SessionLimits limits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignInDesk(
            SessionStore sessions,
            SignInGate gate,
            SessionLimits limits,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.gate = gate;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a session; empty if the account was deactivated or got another password meanwhile. */
    Optional<SessionId> succeeded(AccountView account, String checkedHash, Token token, String device) {
        JurisdictionId jurisdiction = token.jurisdiction();
        Instant now = clock.instant();
        SessionId id = SessionId.next();
        sessions.sweep(jurisdiction, now);
        SessionView session = new SessionView(id, now, now, now.plus(limits.absolute()), device);
        if (!sessions.open(jurisdiction, account.id(), checkedHash, token.digest(), session)) {
            return Optional.empty();
        }
        gate.forget(jurisdiction, account.userName());
        IdentityEvent event = new SignInSucceeded(jurisdiction, account.id(), id, Callers.actor(account), now);
        events.publishEvent(event);
        return Optional.of(id);
    }

    void failed(JurisdictionId jurisdiction, AccountView account, int failures) {
        events.publishEvent(new SignInFailed(jurisdiction, account.id(), failures, Actor.reporter(), clock.instant()));
    }
}
