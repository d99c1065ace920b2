package bihuan.assessment;

import bihuan.kernel.Caller;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes a third party independent (E3): it says where it is not free, and nobody chooses its cases. */
public interface Evaluations {

    /** Statements of a round: all for those who assess, one's own for a third party. */
    List<Statement> statements(Caller caller, RoundId round);

    /**
     * States once per round in respect of which units one is not free; for the others one is.
     *
     * @throws bihuan.kernel.Refusal {@link AssessmentRefusal#STATED_BEFORE}, {@link AssessmentRefusal#NOT_ASSESSED}
     */
    Statement state(Caller caller, RoundId round, List<UnitId> conflicts, String words);

    /** The units that a round assesses, by group and code. */
    List<AssessedUnit> units(Caller caller, RoundId round);

    /** Samples of a round, the latest first. */
    List<Sample> samples(Caller caller, RoundId round);

    /**
     * Announces a sample of judged cases; the seal that covers the announcement gives the seed.
     *
     * @param perUnit 1 to 50
     */
    Sample announce(Caller caller, RoundId round, PeerGroup group, int perUnit);

    /**
     * Draws with the seed that the ledger fixed.
     *
     * @throws bihuan.kernel.Refusal {@link AssessmentRefusal#DRAWN_BEFORE}, or the ledger's within the first second
     */
    Sample draw(Caller caller, RoundId round, SampleId sample);

    record AssessedUnit(UnitId unit, PeerGroup group, String code, String name) {}

    record Statement(String by, List<UnitId> conflicts, String words, Instant at) {
        public Statement {
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * @param candidates judged cases of the period, of all units of the group
     * @param seed chain hash of the seal, {@code null} before it is drawn
     * @param cases per unit those whose SHA-256 of {@code seed:number} come first
     */
    record Sample(
            SampleId id,
            PeerGroup group,
            int perUnit,
            Instant announcedAt,
            @Nullable Integer candidates,
            @Nullable String seed,
            @Nullable Instant drawnAt,
            List<SampleCase> cases) {
        public Sample {
            cases = List.copyOf(cases);
        }
    }

    /** @param issue number of the issue */
    record SampleCase(UnitId unit, String unitName, int place, String issue) {}
}
