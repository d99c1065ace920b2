package bihuan.rulebook;

import bihuan.kernel.Actor;
import bihuan.kernel.DomainEvent;
import bihuan.kernel.JurisdictionId;
import java.time.Instant;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/** What happened to the rules of a jurisdiction. */
public sealed interface RulebookEvent extends DomainEvent {

    /**
     * A rule has another value from a day on.
     *
     * @param before the value that would have held on that day
     */
    record RuleChanged(
            JurisdictionId jurisdiction,
            String key,
            JsonNode before,
            JsonNode after,
            LocalDate effectiveFrom,
            String reason,
            Actor by,
            Instant at)
            implements RulebookEvent {
        @Override
        public String subject() {
            return "rule:" + key;
        }
    }
}
