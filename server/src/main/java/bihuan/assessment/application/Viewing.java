package bihuan.assessment.application;

import bihuan.assessment.AssessmentRefusal;
import bihuan.assessment.RoundId;
import bihuan.assessment.RoundState;
import bihuan.assessment.domain.Round;
import bihuan.assessment.domain.Round.Frozen;
import bihuan.assessment.domain.Round.Head;
import bihuan.assessment.persistence.CalculationStore;
import bihuan.assessment.persistence.RoundStore;
import bihuan.kernel.Caller;
import bihuan.kernel.DataScope;
import bihuan.kernel.Permission;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who sees what. Those who assess see every calculation, leaders and auditors from the preview on; a unit sees its own result while it can be
 * objected to; everybody sees what is published, also while it is being corrected.
 */
@Component
class Viewing {
    private final RoundStore rounds;
    private final CalculationStore calculations;
    private final PeerUnits units;

    Viewing(RoundStore rounds, CalculationStore calculations, PeerUnits units) {
        this.rounds = rounds;
        this.calculations = calculations;
        this.units = units;
    }

    /**
     * What somebody looks at.
     *
     * @param own the only unit that he sees, {@code null} if he sees all
     */
    record View(Round round, int calculation, @Nullable UnitId own) {
        boolean whole() {
            return own == null;
        }
    }

    /** The round, if the caller may know of it. */
    Round visible(Caller caller, RoundId id) {
        return rounds.find(caller.jurisdiction(), id)
                .filter(round -> isVisible(caller, round))
                .orElseThrow(() -> Refusal.of(AssessmentRefusal.NO_SUCH_ROUND));
    }

    boolean isVisible(Caller caller, Round round) {
        return isInside(caller, round)
                || caller.may(Permission.ASSESSMENT_EVALUATE)
                || isOpenToUnits(round) && own(caller).isPresent()
                || !published(round).isEmpty();
    }

    /** Whether the caller sees results that are not published. */
    boolean isInside(Caller caller, Round round) {
        boolean previewed = round.state().compareTo(RoundState.PREVIEW) >= 0;
        return caller.may(Permission.ASSESSMENT_PREPARE) || previewed && caller.may(Permission.ASSESSMENT_PREVIEW);
    }

    private static boolean isOpenToUnits(Round round) {
        return round.state().compareTo(RoundState.OBJECTION) >= 0;
    }

    /** The assessed unit for which the caller acts. */
    Optional<UnitId> own(Caller caller) {
        return caller.scope() instanceof DataScope.Units
                ? units.ratedOf(caller.jurisdiction(), caller.actor().unit())
                : Optional.empty();
    }

    /** Published versions, the latest first. */
    List<Frozen> published(Round round) {
        return rounds.versions(round.jurisdiction(), round.id()).stream()
                .filter(it -> it.publishedAt() != null)
                .toList();
    }

    /**
     * What the caller sees of a round.
     *
     * @param wanted number of a calculation, {@code null} for the one that he should look at
     * @throws Refusal {@link AssessmentRefusal#NO_SUCH_ROUND}, {@link AssessmentRefusal#NO_SUCH_CALCULATION}
     */
    View view(Caller caller, RoundId id, @Nullable Integer wanted) {
        Round round = visible(caller, id);
        List<Head> heads = calculations.heads(round.jurisdiction(), id);
        if (isInside(caller, round)) {
            return heads.stream()
                    .filter(it -> wanted == null || it.number() == wanted)
                    .findFirst()
                    .map(it -> new View(round, it.number(), null))
                    .orElseThrow(Viewing::unknown);
        }
        List<Frozen> published = published(round);
        if (!published.isEmpty()) {
            return published.stream()
                    .filter(it -> wanted == null || it.calculation() == wanted)
                    .findFirst()
                    .map(it -> new View(round, it.calculation(), null))
                    .orElseThrow(Viewing::unknown);
        }
        UnitId own = own(caller).orElseThrow(Viewing::unknown);
        return heads.stream()
                .findFirst()
                .filter(it -> wanted == null || it.number() == wanted)
                .map(it -> new View(round, it.number(), own))
                .orElseThrow(Viewing::unknown);
    }

    /** Whether the caller may see the cases behind a unit's figures. */
    boolean seesCases(Caller caller, Round round, UnitId unit) {
        return isInside(caller, round)
                || caller.scope() instanceof DataScope.Everything
                || own(caller).filter(unit::equals).isPresent();
    }

    private static Refusal unknown() {
        return Refusal.of(AssessmentRefusal.NO_SUCH_CALCULATION);
    }
}
