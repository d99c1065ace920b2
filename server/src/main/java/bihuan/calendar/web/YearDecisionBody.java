package bihuan.calendar.web;

import bihuan.calendar.SpecialDay;
import bihuan.calendar.YearDecision;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The decision for one year in the file format of holiday-cn, as it is published for each year. */
record YearDecisionBody(
        @JsonProperty("$schema") @Size(max = 500) @Nullable String schema,
        @JsonProperty("$id") @Size(max = 500) @Nullable String id,
        @NotNull @Min(2000) @Max(2099) @Nullable Integer year,
        @NotNull @Size(max = 20) @Nullable List<@NotBlank @Size(max = 500) String> papers,
        @NotEmpty @Size(max = 120) @Nullable List<@NotNull @Valid Day> days) {

    /** One day of the decision. */
    record Day(
            @NotBlank @Size(max = 40) @Nullable String name,
            @NotNull @Nullable LocalDate date,
            @NotNull @JsonProperty("isOffDay") @Nullable Boolean off) {
        SpecialDay special() {
            return new SpecialDay(
                    Objects.requireNonNull(date), Objects.requireNonNull(name), Objects.requireNonNull(off));
        }
    }

    YearDecision decision() {
        return new YearDecision(
                Objects.requireNonNull(year),
                Objects.requireNonNull(papers),
                Objects.requireNonNull(days).stream().map(Day::special).toList());
    }
}
