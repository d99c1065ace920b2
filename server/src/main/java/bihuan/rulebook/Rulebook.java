package bihuan.rulebook;

import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The rules in force in each jurisdiction. */
public interface Rulebook {

    /** The value of a rule on a day: what the jurisdiction has decided for it, else the fallback. Answered from memory. */
    <T> T value(JurisdictionId jurisdiction, Rule<T> rule, LocalDate on);

    /**
     * Every rule of every module with its value on a day, ordered by key.
     *
     * @param on {@code null} for today
     */
    List<RuleInForce> all(JurisdictionId jurisdiction, @Nullable LocalDate on);

    /**
     * All decisions on a rule, the last made first.
     *
     * @throws bihuan.kernel.Refusal {@link RulebookRefusal#NO_SUCH_RULE}
     */
    List<RuleDecision> history(JurisdictionId jurisdiction, String key);

    /**
     * Decides the value of a rule from a day on.
     *
     * @param value as JSON; must fit the rule's type strictly
     * @param effectiveFrom today or later
     * @param reason 1 to 500 characters
     * @throws bihuan.kernel.Refusal a {@link RulebookRefusal}, or what the rule's own check refuses, with a pointer below {@code /value}
     */
    RulebookEvent.RuleChanged change(
            JurisdictionId jurisdiction, String key, JsonNode value, LocalDate effectiveFrom, String reason, Actor by);
}
