package bihuan.identity.application;

import bihuan.identity.AccountView;
import bihuan.identity.IdentityEvent.PasskeyCounterFellBack;
import bihuan.identity.IdentityEvent.PasskeyUsed;
import bihuan.identity.IdentityRefusal;
import bihuan.identity.PasskeyAnswer;
import bihuan.identity.PasskeyQuestion;
import bihuan.identity.PasskeySite;
import bihuan.identity.Proof;
import bihuan.identity.domain.Challenge;
import bihuan.identity.domain.KeptPasskey;
import bihuan.identity.domain.PasskeyCeremony;
import bihuan.identity.domain.PasskeyCeremony.Shown;
import bihuan.identity.persistence.PasskeyStore;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks owners to show a passkey, and looks at what they show. What is refused is written down all the same: a question is over, a
 * counter fell back. So nothing of this may run within somebody else's transaction.
 */
@Component
class PasskeyChecks {
    private final PasskeyStore passkeys;
    private final PasskeyQuestions questions;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasskeyChecks(
            PasskeyStore passkeys,
            PasskeyQuestions questions,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.passkeys = passkeys;
        this.questions = questions;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    boolean any(JurisdictionId jurisdiction, AccountId account) {
        return !passkeys.list(jurisdiction, account).isEmpty();
    }

    /** Whose it says it is, before anything of it is believed. */
    Optional<AccountId> ownerOf(JurisdictionId jurisdiction, PasskeyAnswer answer) {
        return passkeys.find(jurisdiction, PasskeyCeremony.bytes(answer.credential()))
                .map(KeptPasskey::account);
    }

    /** Asks for any passkey whose device checks its owner. */
    PasskeyQuestion askAnybody(JurisdictionId jurisdiction, PasskeySite site) {
        return questions.ask(jurisdiction, Challenge.ALONE, site, null, List.of());
    }

    /** @throws Refusal {@link IdentityRefusal#NO_PASSKEY} if the account has none for this site */
    PasskeyQuestion ask(JurisdictionId jurisdiction, AccountId account, Challenge challenge, PasskeySite site) {
        List<KeptPasskey> own = passkeys.list(jurisdiction, account).stream()
                .filter(it -> it.site().equals(site.id()))
                .toList();
        if (own.isEmpty()) {
            throw Refusal.of(IdentityRefusal.NO_PASSKEY);
        }
        return questions.ask(jurisdiction, challenge, site, null, own);
    }

    /** @throws Refusal as {@link bihuan.identity.Passkeys} says */
    void check(JurisdictionId jurisdiction, AccountView owner, Challenge asked, Proof.Passkey proof) {
        byte[] challenge = PasskeyCeremony.challenge(proof.answer().clientData());
        if (!questions.take(jurisdiction, challenge, asked)) {
            throw Refusal.of(IdentityRefusal.PASSKEY_QUESTION_OVER);
        }
        Optional<Refusal> refused = transaction.execute(status -> look(jurisdiction, owner, asked, proof, challenge));
        refused.ifPresent(refusal -> {
            throw refusal;
        });
    }

    private Optional<Refusal> look(
            JurisdictionId jurisdiction, AccountView owner, Challenge asked, Proof.Passkey proof, byte[] challenge) {
        boolean alone = asked.equals(Challenge.ALONE);
        KeptPasskey kept = passkeys.lock(
                        jurisdiction, PasskeyCeremony.bytes(proof.answer().credential()))
                .filter(it -> it.account().equals(owner.id())
                        && it.site().equals(proof.site().id()))
                .filter(it -> belongs(it, proof.answer(), alone))
                .orElseThrow(() -> Refusal.of(IdentityRefusal.PASSKEY_UNKNOWN));
        Shown shown = PasskeyCeremony.shown(proof.answer(), kept, challenge, proof.site(), alone);
        Instant now = clock.instant();
        if (!kept.countsOn(shown.counter())) {
            events.publishEvent(new PasskeyCounterFellBack(
                    jurisdiction, owner.id(), kept.id(), kept.counter(), shown.counter(), Actor.reporter(), now));
            return Optional.of(Refusal.of(IdentityRefusal.PASSKEY_COUNTER_FELL_BACK));
        }
        passkeys.used(jurisdiction, kept.id(), shown.counter(), now);
        events.publishEvent(
                new PasskeyUsed(jurisdiction, owner.id(), kept.id(), shown.verified(), Callers.actor(owner), now));
        return Optional.empty();
    }

    /** What the device remembers of its owner is right, and is there if nobody else has said who he is. */
    private static boolean belongs(KeptPasskey kept, PasskeyAnswer answer, boolean alone) {
        String handle = answer.userHandle();
        return handle == null || handle.isEmpty()
                ? !alone
                : handle.equals(Challenge.text(PasskeyDesk.handle(kept.account())));
    }
}
