package bihuan.assessment;

import bihuan.kernel.Caller;
import bihuan.kernel.Page;
import org.jspecify.annotations.Nullable;

/** Rounds of assessment and their steps (E2, E4); which step begins where is told in {@code domain/RoundLife}. */
public interface Rounds {

    /**
     * Rounds that the caller may see, the latest period first.
     *
     * @param size 1 to 200
     */
    Page<RoundView> list(Caller caller, int size, @Nullable String after);

    /** @throws bihuan.kernel.Refusal {@link AssessmentRefusal#NO_SUCH_ROUND}, also for what the caller may not see */
    RoundView one(Caller caller, RoundId round);

    /** @throws bihuan.kernel.Refusal {@link AssessmentRefusal#ROUND_EXISTS} */
    RoundView open(Caller caller, AssessmentPeriod period);

    /**
     * Takes a snapshot of all figures and scores it.
     *
     * @param reason needed from the second calculation on
     * @throws bihuan.kernel.Refusal {@link AssessmentRefusal#PERIOD_NOT_OVER}, {@link AssessmentRefusal#NO_SCHEME}, {@link
     *     AssessmentRefusal#REASON_NEEDED}
     */
    RoundView calculate(Caller caller, RoundId round, @Nullable String reason);

    RoundView preview(Caller caller, RoundId round);

    /** Shows each unit its result and lets it object until a deadline in working days. */
    RoundView openObjections(Caller caller, RoundId round);

    /** @throws bihuan.kernel.Refusal {@link AssessmentRefusal#OBJECTIONS_RUN} before the deadline */
    RoundView beginReview(Caller caller, RoundId round);

    /**
     * Enters the digest of the last calculation in the ledger.
     *
     * @throws bihuan.kernel.Refusal {@link AssessmentRefusal#OBJECTIONS_OPEN}, {@link AssessmentRefusal#CALCULATION_OUTDATED}, {@link
     *     AssessmentRefusal#SAME_PERSON}
     */
    RoundView freeze(Caller caller, RoundId round);

    RoundView publish(Caller caller, RoundId round);

    /** Begins a correction of a published result; what was published stays until the corrected version is. */
    RoundView correct(Caller caller, RoundId round, String reason);
}
