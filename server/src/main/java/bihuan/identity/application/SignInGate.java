package bihuan.identity.application;

import bihuan.identity.IdentityRefusal;
import bihuan.identity.domain.Attempts;
import bihuan.identity.persistence.AttemptStore;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a user name wait after many wrong passwords, whether or not there is such an account. */
@Component
@Transactional
class SignInGate {
    private final AttemptStore attempts;
    private final Clock clock;

    SignInGate(AttemptStore attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * Counts an attempt before its password is looked at.
     *
     * @return the attempts in a row with this one
     */
    int pass(JurisdictionId jurisdiction, String userName) {
        Instant now = clock.instant();
        byte[] key = Token.sha256(userName);
        attempts.sweep(jurisdiction, now.minus(Attempts.FORGOTTEN_AFTER));
        Attempts before = attempts.lock(jurisdiction, key, now);
        if (before.blockedAt(now)) {
            long seconds = Duration.between(now, before.blockedUntil()).toSeconds() + 1;
            throw Refusal.of(IdentityRefusal.TOO_MANY_ATTEMPTS).with("seconds", seconds);
        }
        Attempts after = before.another(now);
        attempts.save(jurisdiction, key, after);
        return after.failures();
    }

    /** The password was right and the second step is still to come: that was no failure. */
    void uncount(JurisdictionId jurisdiction, String userName) {
        byte[] key = Token.sha256(userName);
        attempts.save(
                jurisdiction,
                key,
                attempts.lock(jurisdiction, key, clock.instant()).oneLess());
    }

    void forget(JurisdictionId jurisdiction, String userName) {
        attempts.forget(jurisdiction, Token.sha256(userName));
    }
}
