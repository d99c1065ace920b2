package bihuan.rulebook.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A rule for the eye.
 *
 * @param words what it means, in the reader's language
 * @param since from when the value holds, {@code null} where it is the default
 * @param history where the decisions on it are listed
 */
record RuleView(
        String key,
        String module,
        String words,
        JsonNode value,
        JsonNode fallback,
        @Nullable LocalDate since,
        String history) {}
