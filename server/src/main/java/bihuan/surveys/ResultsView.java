package bihuan.surveys;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Results of a survey in one version.
 *
 * @param version 0 for a preview that nobody has published
 * @param without the codes of questions that were left out
 * @param reason why it was corrected, from the second version on
 * @param leastAnswers fewer are not shown
 * @param sha256 of the lines as JSON, as the ledger has it; of the lines alone, so that the same figures are the same digest
 */
public record ResultsView(
        int version,
        List<String> without,
        @Nullable String reason,
        int invited,
        int answered,
        int leastAnswers,
        String sha256,
        @Nullable Instant publishedAt,
        List<ResultLine> lines) {
    public ResultsView {
        without = List.copyOf(without);
        lines = List.copyOf(lines);
    }
}
