package bihuan.identity.application;

import bihuan.identity.AccountView;
import bihuan.identity.IdentityEvent.OwnerProved;
import bihuan.identity.IdentityEvent.SessionEnded;
import bihuan.identity.IdentityRefusal;
import bihuan.identity.SessionId;
import bihuan.identity.SessionView;
import bihuan.identity.persistence.SessionStore;
import bihuan.identity.persistence.SessionStore.Resumed;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.kernel.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which sessions are good at this moment. */
@Component
class SessionBook {
    private static final Duration WRITE_DOWN_EVERY = Duration.ofMinutes(1);
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final SessionStore sessions;
    private final SessionLimits limits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SessionBook(SessionStore sessions, SessionLimits limits, ApplicationEventPublisher events, Clock clock) {
        this.sessions = sessions;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    Optional<Resumed> resume(Token token) {
        Instant now = clock.instant();
        Optional<Resumed> found = sessions.resume(token.jurisdiction(), token.digest(), now, now.minus(limits.idle()));
        found.filter(resumed -> !resumed.lastSeenAt().plus(WRITE_DOWN_EVERY).isAfter(now))
                .ifPresent(resumed -> sessions.seen(token.jurisdiction(), resumed.id(), now));
        return found;
    }

    /** The roles with which somebody who has just signed in acts. */
    Set<Role> rolesOf(Token token, AccountView account) {
        return resume(token).map(SessionBook::roles).orElse(account.roles());
    }

    /** His own, and those of whoever he stands in for. */
    static Set<Role> roles(Resumed resumed) {
        Set<Role> roles = new HashSet<>(resumed.account().roles());
        roles.addAll(resumed.borrowed());
        return roles;
    }

    List<SessionView> list(JurisdictionId jurisdiction, AccountId account) {
        Instant now = clock.instant();
        return sessions.list(jurisdiction, account, now, now.minus(limits.idle()));
    }

    /** Whether its owner has shown lately that he is its owner. */
    boolean isFresh(JurisdictionId jurisdiction, SessionId session) {
        return sessions.provedAt(jurisdiction, session)
                .filter(at -> at.plus(FRESH).isAfter(clock.instant()))
                .isPresent();
    }

    @Transactional
    void proved(JurisdictionId jurisdiction, SessionId session, Actor owner) {
        Instant now = clock.instant();
        sessions.proved(jurisdiction, session, now);
        events.publishEvent(
                new OwnerProved(jurisdiction, Objects.requireNonNull(owner.account()), session, owner, now));
    }

    @Transactional
    void end(JurisdictionId jurisdiction, SessionId session, Actor owner) {
        AccountId account = Objects.requireNonNull(owner.account());
        if (!sessions.end(jurisdiction, account, session)) {
            throw Refusal.of(IdentityRefusal.NO_SUCH_SESSION);
        }
        events.publishEvent(new SessionEnded(jurisdiction, account, session, owner, clock.instant()));
    }
}
