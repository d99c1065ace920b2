package bihuan.assessment.application;

import bihuan.assessment.AssessmentEvent.ObjectionDecided;
import bihuan.assessment.AssessmentEvent.ObjectionRaised;
import bihuan.assessment.AssessmentRefusal;
import bihuan.assessment.Calculation;
import bihuan.assessment.GroupSheet;
import bihuan.assessment.ObjectionId;
import bihuan.assessment.Objections;
import bihuan.assessment.RoundId;
import bihuan.assessment.RoundState;
import bihuan.assessment.domain.Canon;
import bihuan.assessment.domain.Round;
import bihuan.assessment.domain.Wording;
import bihuan.assessment.persistence.CalculationStore;
import bihuan.assessment.persistence.ObjectionStore;
import bihuan.assessment.persistence.ObjectionStore.Stored;
import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hears units and decides. */
@Service
@Transactional
class ObjectionDesk implements Objections {
    private static final int LONGEST = 2000;

    private final ObjectionStore store;
    private final CalculationStore calculations;
    private final Calculating calculating;
    private final RoundBook book;
    private final Viewing viewing;
    private final AssessmentNames names;

    ObjectionDesk(
            ObjectionStore store,
            CalculationStore calculations,
            Calculating calculating,
            RoundBook book,
            Viewing viewing,
            AssessmentNames names) {
        this.store = store;
        this.calculations = calculations;
        this.calculating = calculating;
        this.book = book;
        this.viewing = viewing;
        this.names = names;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ObjectionView> of(Caller caller, RoundId id) {
        Round round = viewing.visible(caller, id);
        boolean inside = viewing.isInside(caller, round);
        List<Stored> shown = store.ofRound(round.jurisdiction(), id).stream()
                .filter(it ->
                        inside || viewing.own(caller).filter(it.unit()::equals).isPresent())
                .toList();
        Map<AccountId, String> people = names.people(
                caller.jurisdiction(), shown.stream().map(Stored::by).toList());
        return shown.stream()
                .map(it -> new ObjectionView(
                        it.id(),
                        it.unit(),
                        names.unit(caller.jurisdiction(), it.unit()),
                        it.part(),
                        it.words(),
                        it.evidence(),
                        people.getOrDefault(it.by(), ""),
                        it.at(),
                        it.upheld(),
                        it.decision(),
                        it.decidedAt()))
                .toList();
    }

    @Override
    public ObjectionView raise(Caller caller, RoundId id, @Nullable String part, String said, @Nullable String shown) {
        viewing.visible(caller, id);
        Round round = book.locked(caller, id);
        Instant now = book.now();
        requireTime(round, now);
        UnitId unit = requireAssessed(caller, round, part);
        String words = Wording.required(said, LONGEST, "/words");
        String evidence = Wording.optional(shown, LONGEST, "/evidence");
        Stored objection = new Stored(
                ObjectionId.next(), unit, part, words, evidence, RoundBook.account(caller), now, null, null, null);
        if (!store.add(round.jurisdiction(), id, objection)) {
            throw Refusal.of(AssessmentRefusal.OBJECTED_BEFORE).at("/part");
        }
        book.say(new ObjectionRaised(round.jurisdiction(), id, caller.actor(), now, objection.id(), unit, part, words));
        return found(caller, id, objection.id());
    }

    private static void requireTime(Round round, Instant now) {
        if (round.state() != RoundState.OBJECTION) {
            throw Refusal.of(AssessmentRefusal.NOT_TO_OBJECT);
        }
        Instant until = Objects.requireNonNull(round.clock()).until();
        if (now.isAfter(until)) {
            throw Refusal.of(AssessmentRefusal.OBJECTION_TOO_LATE).with("until", RoundDesk.words(until));
        }
    }

    /** The caller's own unit, which is one that is assessed and not a part of one. */
    private UnitId requireAssessed(Caller caller, Round round, @Nullable String part) {
        UnitId unit = caller.actor().unit();
        Calculation calculation = calculations
                .summary(
                        round.jurisdiction(),
                        round.id(),
                        calculating.latest(round).number())
                .map(Canon::calculation)
                .orElseThrow();
        GroupSheet sheet = calculation.groups().stream()
                .filter(it -> it.units().stream().anyMatch(one -> one.unit().equals(unit)))
                .findFirst()
                .orElseThrow(() -> Refusal.of(AssessmentRefusal.NOT_ASSESSED));
        if (part != null
                && sheet.scheme().parts().stream().noneMatch(it -> it.code().equals(part))) {
            throw Refusal.of(AssessmentRefusal.NO_SUCH_PART).at("/part");
        }
        return Objects.requireNonNull(unit);
    }

    @Override
    public ObjectionView decide(Caller caller, RoundId id, ObjectionId objection, boolean upheld, String why) {
        Round round = book.locked(caller, id);
        if (round.state() != RoundState.OBJECTION && round.state() != RoundState.REVIEW) {
            throw Refusal.of(AssessmentRefusal.WRONG_STEP)
                    .with("state", round.state().name());
        }
        if (store.find(round.jurisdiction(), id, objection).isEmpty()) {
            throw Refusal.of(AssessmentRefusal.NO_SUCH_OBJECTION);
        }
        String reason = Wording.required(why, LONGEST, "/reason");
        Instant now = book.now();
        if (!store.decide(round.jurisdiction(), id, objection, upheld, reason, caller.actor(), now)) {
            throw Refusal.of(AssessmentRefusal.DECIDED_BEFORE);
        }
        if (upheld) {
            book.save(round.edited());
        }
        book.say(new ObjectionDecided(round.jurisdiction(), id, caller.actor(), now, objection, upheld, reason));
        return found(caller, id, objection);
    }

    private ObjectionView found(Caller caller, RoundId round, ObjectionId objection) {
        return of(caller, round).stream()
                .filter(it -> it.id().equals(objection))
                .findFirst()
                .orElseThrow();
    }
}
