package bihuan.surveys;

import bihuan.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise that is asked sees.
 *
 * @param enterprise its name
 * @param units which it may rate, at most {@code mostRated} of them
 * @param replies what it has answered so far, empty if nothing
 */
public record AnswerForm(
        SurveyId id,
        String title,
        @Nullable String purpose,
        @Nullable String conductedBy,
        LocalDate periodStart,
        LocalDate periodEnd,
        Instant closesAt,
        String enterprise,
        QuestionnaireContent content,
        List<Unit> units,
        int mostRated,
        List<Reply> replies) {
    public AnswerForm {
        units = List.copyOf(units);
        replies = List.copyOf(replies);
    }

    /** A unit by name. */
    public record Unit(UnitId id, String name, @Nullable String nameEn) {}

    /** In a list of those that wait for an answer. */
    public record Row(SurveyId id, String title, Instant closesAt, boolean answered) {}
}
