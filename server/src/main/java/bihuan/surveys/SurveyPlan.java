package bihuan.surveys;

import bihuan.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a survey asks whom.
 *
 * @param title 1 to 80 characters
 * @param purpose what the enterprises read first, up to 500 characters
 * @param conductedBy the third party that carries it out (E3), up to 80 characters; {@code null} for the bureau itself
 * @param periodStart first day of the time that is asked about
 * @param periodEnd its last day
 * @param version a published one of the questionnaire
 * @param units which are rated, at most 50; empty if the questionnaire does not ask about units
 * @param dimensions by what the register is divided
 * @param monitoredOnly whether only monitoring points (监测点, D5) are asked
 * @param size how many are asked altogether, 1 to 5000
 * @param least how many of each stratum at least, 0 to 1000
 * @param quotas what is decided for single strata, in place of their share
 * @param closesAt until when answers are taken
 */
public record SurveyPlan(
        String title,
        @Nullable String purpose,
        @Nullable String conductedBy,
        LocalDate periodStart,
        LocalDate periodEnd,
        QuestionnaireId questionnaire,
        int version,
        List<UnitId> units,
        Set<Dimension> dimensions,
        boolean monitoredOnly,
        int size,
        int least,
        List<Quota> quotas,
        Instant closesAt) {
    public SurveyPlan {
        units = List.copyOf(units);
        dimensions = Set.copyOf(dimensions);
        quotas = List.copyOf(quotas);
    }

    /** So many of a stratum, which is named by {@link Stratum#text}. */
    public record Quota(String stratum, int quota) {}
}
