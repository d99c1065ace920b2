package bihuan.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A rule and its value on a day.
 *
 * @param since the day from which the value holds, {@code null} where it is the fallback
 */
public record RuleInForce(
        Rule<?> rule,
        JsonNode value,
        JsonNode fallback,
        @Nullable LocalDate since) {}
