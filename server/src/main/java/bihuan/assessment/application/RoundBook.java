package bihuan.assessment.application;

import bihuan.assessment.AssessmentEvent;
import bihuan.assessment.AssessmentRefusal;
import bihuan.assessment.RoundId;
import bihuan.assessment.RoundState;
import bihuan.assessment.domain.Round;
import bihuan.assessment.persistence.RoundStore;
import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import bihuan.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every step does: takes the round, changes it, says what happened. */
@Component
class RoundBook {
    private final RoundStore rounds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoundBook(RoundStore rounds, ApplicationEventPublisher events, Clock clock) {
        this.rounds = rounds;
        this.events = events;
        this.clock = clock;
    }

    /** To the microsecond, as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The round, which nobody else changes until the transaction ends. */
    Round locked(Caller caller, RoundId id) {
        return rounds.lock(caller.jurisdiction(), id).orElseThrow(() -> Refusal.of(AssessmentRefusal.NO_SUCH_ROUND));
    }

    /** The round, if something may still be entered. */
    Round open(Caller caller, RoundId id) {
        Round round = locked(caller, id);
        if (round.state() == RoundState.FROZEN || round.state() == RoundState.PUBLISHED) {
            throw Refusal.of(AssessmentRefusal.ENTRY_CLOSED);
        }
        return round;
    }

    void save(Round round) {
        rounds.save(round);
    }

    void say(AssessmentEvent event) {
        events.publishEvent(event);
    }

    static AccountId account(Caller caller) {
        return Objects.requireNonNull(caller.actor().account());
    }
}
