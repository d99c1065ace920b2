package bihuan.assessment;

import bihuan.kernel.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Frozen results as files, and whether a file recomputes to the same bytes (E4). */
public interface Verifications {
    /** How large a file may be, in bytes. */
    int MOST_BYTES = 32 * 1024 * 1024;

    /** A frozen version: canonical JSON of schemes, raw figures, scores and digest. */
    byte[] export(Caller caller, RoundId round, int version);

    /** Recomputes a frozen version from what is stored. */
    Verdict verify(Caller caller, RoundId round, int version);

    /** Recomputes a file that somebody brings, and compares it with the ledger if the result is ours. */
    Verdict verify(Caller caller, byte[] file);

    /**
     * What was found.
     *
     * @param identical whether the recomputation gives the same bytes, and the digest is that of the ledger where it is known
     * @param claimed the digest that the file says
     * @param recomputed the digest that the recomputation gives
     * @param ledger the digest that the ledger has for this calculation, {@code null} if it knows none
     * @param differences what the file says and what is right: recomputed, or as it was frozen; the first 500
     */
    record Verdict(
            boolean identical,
            String claimed,
            String recomputed,
            @Nullable String ledger,
            List<Difference> differences) {
        public Verdict {
            differences = List.copyOf(differences);
        }
    }
}
