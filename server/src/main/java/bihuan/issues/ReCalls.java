package bihuan.issues;

import bihuan.kernel.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Calling again those who said they were satisfied (抽查回访): who is called is drawn with a seed that nobody knew when the draw was
 * announced, and that anybody can recompute: the chain hash of the seal which covers the announcement in the ledger.
 */
public interface ReCalls {

    /** Announces a draw of {@code size} satisfied cases of a period; the ledger fixes the seed within a second. */
    Draw announce(Caller caller, MeasurePeriod period, int size);

    /**
     * Draws.
     *
     * @throws bihuan.kernel.Refusal as long as the announcement is not sealed, or if it was drawn before
     */
    Draw draw(Caller caller, UUID draw);

    /** What somebody outside of the units heard on the telephone. */
    Draw record(Caller caller, UUID draw, IssueNumber number, Result result, @Nullable String words);

    /** The latest first, at most 100. */
    List<Draw> draws(Caller caller);

    /** What the call found. */
    enum Result {
        /** Satisfied, as he had said. */
        CONFIRMED,
        /** He says something else now. */
        CONTRADICTED,
        UNREACHABLE
    }

    /**
     * A draw.
     *
     * @param candidates how many satisfied cases there were to draw from; {@code null} before the draw
     * @param seed 64 hexadecimal digits; the cases are those whose SHA-256 of {@code seed:number} come first
     */
    record Draw(
            UUID id,
            String period,
            int size,
            Instant announcedAt,
            @Nullable Integer candidates,
            @Nullable String seed,
            @Nullable Instant drawnAt,
            List<Drawn> cases) {
        public Draw {
            cases = List.copyOf(cases);
        }
    }

    /** One case to call. */
    record Drawn(
            IssueNumber number,
            String title,
            int place,
            @Nullable Result result,
            @Nullable String words,
            @Nullable Instant at) {}
}
