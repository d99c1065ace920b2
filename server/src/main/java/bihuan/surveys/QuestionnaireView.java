package bihuan.surveys;

import java.time.Instant;
import java.util.List;

/**
 * A questionnaire.
 *
 * @param draft what the next version will be
 * @param revision one more with each change of the draft or of the title
 * @param versions the published ones, the latest first
 */
public record QuestionnaireView(
        QuestionnaireId id,
        String title,
        QuestionnaireContent draft,
        int revision,
        Instant changedAt,
        List<Version> versions) {
    public QuestionnaireView {
        versions = List.copyOf(versions);
    }

    /** A published version, which never changes; {@code sha256} is that of its content as it is kept, and stands in the ledger. */
    public record Version(int version, QuestionnaireContent content, String sha256, Instant publishedAt) {}
}
