package bihuan.assessment.application;

import bihuan.assessment.AssessmentEvent.RoundCalculated;
import bihuan.assessment.AssessmentEvent.RoundFrozen;
import bihuan.assessment.AssessmentRefusal;
import bihuan.assessment.Calculation;
import bihuan.assessment.GroupSheet;
import bihuan.assessment.domain.Canon;
import bihuan.assessment.domain.Round;
import bihuan.assessment.domain.Round.Head;
import bihuan.assessment.persistence.CalculationStore;
import bihuan.assessment.persistence.CalculationStore.Texts;
import bihuan.assessment.persistence.ObjectionStore;
import bihuan.assessment.persistence.RoundStore;
import bihuan.kernel.Actor;
import bihuan.kernel.Caller;
import bihuan.kernel.Refusal;
import bihuan.ledger.CanonicalJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps calculations and freezes the last one. */
@Component
class Calculating {
    private final CalculationWork work;
    private final CalculationStore calculations;
    private final RoundStore rounds;
    private final ObjectionStore objections;

    Calculating(CalculationWork work, CalculationStore calculations, RoundStore rounds, ObjectionStore objections) {
        this.work = work;
        this.calculations = calculations;
        this.rounds = rounds;
        this.objections = objections;
    }

    Head latest(Round round) {
        return calculations.heads(round.jurisdiction(), round.id()).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.of(AssessmentRefusal.NO_SUCH_CALCULATION));
    }

    RoundCalculated calculate(Round round, @Nullable String reason, Actor by, Instant at) {
        int number = 1 + calculations.heads(round.jurisdiction(), round.id()).size();
        if (number > 1 && reason == null) {
            throw Refusal.of(AssessmentRefusal.REASON_NEEDED).at("/reason");
        }
        Calculation calculation = work.calculate(round, number, at, reason);
        String content = Canon.text(calculation);
        Texts texts = new Texts(content, Canon.text(withoutFigures(calculation)), CanonicalJson.sha256(content));
        calculations.add(round, number, texts, reason, by, at);
        for (GroupSheet group : calculation.groups()) {
            calculations.addScores(round, number, group.scheme().group(), group.scores());
        }
        return new RoundCalculated(round.jurisdiction(), round.id(), by, at, number, texts.sha256(), reason);
    }

    private static Calculation withoutFigures(Calculation whole) {
        return new Calculation(
                whole.format(),
                whole.jurisdiction(),
                whole.round(),
                whole.period(),
                whole.number(),
                whole.at(),
                whole.reason(),
                whole.groups().stream()
                        .map(it -> new GroupSheet(it.scheme(), it.units(), List.of(), it.adjustments(), it.scores()))
                        .toList());
    }

    /** Refused if something that must be calculated came after the last calculation. */
    void requireUpToDate(Round round) {
        if (latest(round).edits() < round.edits()) {
            throw Refusal.of(AssessmentRefusal.CALCULATION_OUTDATED);
        }
    }

    RoundFrozen freeze(Round round, Caller caller, Instant at) {
        int waiting = objections.waiting(round.jurisdiction(), round.id());
        if (waiting > 0) {
            throw Refusal.of(AssessmentRefusal.OBJECTIONS_OPEN).with("count", waiting);
        }
        requireUpToDate(round);
        Head last = latest(round);
        if (last.by().equals(caller.actor().account())) {
            throw Refusal.of(AssessmentRefusal.SAME_PERSON);
        }
        int version = 1 + rounds.versions(round.jurisdiction(), round.id()).size();
        String reason = version == 1 ? null : round.correction();
        rounds.freeze(round, version, last.number(), reason, caller.actor(), at);
        return new RoundFrozen(
                round.jurisdiction(), round.id(), caller.actor(), at, version, last.number(), last.sha256(), reason);
    }
}
