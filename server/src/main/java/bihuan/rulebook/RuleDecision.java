package bihuan.rulebook;

import bihuan.kernel.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * That a jurisdiction decided the value of a rule from a day on.
 *
 * @param number running number of the decision on this rule, from 1
 * @param by who decided, {@code null} for the system
 */
public record RuleDecision(
        int number,
        LocalDate effectiveFrom,
        JsonNode value,
        String reason,
        @Nullable AccountId by,
        Instant at) {}
