package bihuan.ledger;

import bihuan.kernel.JurisdictionId;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result (验证结果) of walking through all of a jurisdiction's ledger.
 *
 * @param entries sealed entries that were read
 * @param waiting recorded entries that the sealer has not reached yet; no problem in itself
 * @param witnessed how many lines of the witness were compared
 * @param latest the last seal, {@code null} if there is none
 * @param problemCount how many problems were found
 * @param problems the first {@value #PROBLEMS_KEPT} of them, in the order of the ledger
 */
public record Verification(
        JurisdictionId jurisdiction,
        Instant startedAt,
        Instant finishedAt,
        long entries,
        long seals,
        long waiting,
        long witnessed,
        @Nullable Seal latest,
        long problemCount,
        List<LedgerProblem> problems) {

    /** More than these are only counted. */
    public static final int PROBLEMS_KEPT = 1000;

    public Verification {
        problems = List.copyOf(problems);
    }

    /** Whether the ledger is exactly as it was written. */
    @JsonProperty
    public boolean intact() {
        return problemCount == 0;
    }
}
