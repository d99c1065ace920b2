package bihuan.surveys.web;

import bihuan.kernel.UnitId;
import bihuan.surveys.Dimension;
import bihuan.surveys.QuestionnaireId;
import bihuan.surveys.SurveyPlan;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The plan of a survey as it comes in; see {@link SurveyPlan}. */
record PlanBody(
        @NotNull @Size(max = 200) String title,
        @Size(max = 2000) @Nullable String purpose,
        @Size(max = 200) @Nullable String conductedBy,
        @NotNull LocalDate periodStart,
        @NotNull LocalDate periodEnd,
        @NotNull QuestionnaireId questionnaire,
        @NotNull @Min(1) @Max(100_000) Integer version,
        @Size(max = 200) @Nullable List<@NotNull UnitId> units,
        @Size(max = 3) @Nullable Set<@NotNull Dimension> dimensions,
        @Nullable Boolean monitoredOnly,
        @NotNull @Min(1) @Max(5000) Integer size,
        @Nullable @Min(0) @Max(1000) Integer least,
        @Size(max = 200) @Nullable List<@NotNull @Valid QuotaBody> quotas,
        @NotNull Instant closesAt) {

    /** What is decided for a stratum in place of its share. */
    record QuotaBody(
            @NotNull @Size(max = 60) String stratum,
            @NotNull @Min(0) @Max(5000) Integer quota) {}

    SurveyPlan plan() {
        return new SurveyPlan(
                title,
                purpose,
                conductedBy,
                periodStart,
                periodEnd,
                questionnaire,
                version,
                units == null ? List.of() : units,
                dimensions == null ? Set.of() : dimensions,
                Boolean.TRUE.equals(monitoredOnly),
                size,
                least == null ? 0 : least,
                quotas == null
                        ? List.of()
                        : quotas.stream()
                                .map(it -> new SurveyPlan.Quota(it.stratum(), it.quota()))
                                .toList(),
                closesAt);
    }
}
