package bihuan.surveys;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A survey in a list; {@code invited} and {@code answered} are 0 before it is open. */
public record SurveyRow(
        SurveyId id,
        String title,
        @Nullable String conductedBy,
        LocalDate periodStart,
        LocalDate periodEnd,
        SurveyState state,
        Instant closesAt,
        Instant madeAt,
        int invited,
        int answered) {}
