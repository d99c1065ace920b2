package bihuan.surveys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A survey.
 *
 * @param revision one more with each change
 * @param frameDigest SHA-256 of the frame, since the publication
 * @param seed 64 hexadecimal digits, since the draw
 * @param invited how many are asked
 * @param answered how many of them have answered
 */
public record SurveyView(
        SurveyId id,
        SurveyPlan plan,
        SurveyState state,
        int revision,
        Instant madeAt,
        @Nullable Instant publishedAt,
        @Nullable String frameDigest,
        @Nullable String seed,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        int invited,
        int answered) {}
