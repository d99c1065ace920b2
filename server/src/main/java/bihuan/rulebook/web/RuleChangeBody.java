package bihuan.rulebook.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The value of a rule from a day on, and why. */
record RuleChangeBody(
        @NotNull @Nullable JsonNode value,
        @NotNull @Nullable LocalDate effectiveFrom,
        @NotBlank @Size(max = 500) @Nullable String reason) {}
