package bihuan.identity.application;

import bihuan.identity.PasskeyQuestion;
import bihuan.identity.PasskeyQuestion.Credential;
import bihuan.identity.PasskeyQuestion.User;
import bihuan.identity.PasskeySite;
import bihuan.identity.domain.Challenge;
import bihuan.identity.domain.KeptPasskey;
import bihuan.identity.persistence.ChallengeStore;
import bihuan.kernel.JurisdictionId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for passkeys, and knows which question an answer is to. */
@Component
@Transactional
class PasskeyQuestions {
    private final ChallengeStore challenges;
    private final Clock clock;

    PasskeyQuestions(ChallengeStore challenges, Clock clock) {
        this.challenges = challenges;
        this.clock = clock;
    }

    /** @param known passkeys of other sites among them are left out */
    PasskeyQuestion ask(
            JurisdictionId jurisdiction,
            Challenge challenge,
            PasskeySite site,
            @Nullable User user,
            List<KeptPasskey> known) {
        Instant now = clock.instant();
        byte[] bytes = Challenge.newBytes();
        challenges.sweep(jurisdiction, now);
        challenges.add(jurisdiction, Token.sha256(bytes), challenge, now.plus(Challenge.LIFE));
        List<Credential> credentials = known.stream()
                .filter(it -> it.site().equals(site.id()))
                .map(it -> new Credential(Challenge.text(it.credential()), it.transports()))
                .toList();
        return new PasskeyQuestion(
                Challenge.text(bytes),
                site.id(),
                user,
                credentials,
                challenge.equals(Challenge.ALONE),
                Challenge.LIFE.toSeconds());
    }

    /** Whether it was asked so, lately, and not answered yet; the question is over afterwards. */
    boolean take(JurisdictionId jurisdiction, byte[] challenge, Challenge wanted) {
        Optional<Challenge> asked = challenges.take(jurisdiction, Token.sha256(challenge), clock.instant());
        return asked.filter(wanted::equals).isPresent();
    }
}
