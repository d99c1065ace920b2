package bihuan.assignments.persistence;

import bihuan.assignments.AssignmentEvent;
import bihuan.assignments.AssignmentEvent.ChaseStepTaken;
import bihuan.assignments.AssignmentEvent.LeadNamed;
import bihuan.assignments.AssignmentId;
import bihuan.assignments.ChaseStep;
import bihuan.assignments.ClockKind;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Rows that an event leaves behind. */
final class EventRow {
    private EventRow() {}

    /** A row of {@code assignments.step}. */
    record Step(
            JurisdictionId jurisdictionId,
            MatterId matterId,
            int version,
            String kind,
            Instant at,
            Actor.Kind actorKind,
            @Nullable AccountId actorAccountId,
            @Nullable UnitId actorUnitId,
            @Nullable String assignmentId,
            @Nullable String unitId,
            JsonNode detail) {

        static Step of(AssignmentEvent event, JsonNode detail) {
            return new Step(
                    event.jurisdiction(),
                    event.matter(),
                    event.version(),
                    event.getClass().getSimpleName(),
                    event.at(),
                    event.by().kind(),
                    event.by().account(),
                    event.by().unit(),
                    text(detail, "assignment"),
                    text(detail, "unit"),
                    detail);
        }

        private static @Nullable String text(JsonNode detail, String name) {
            JsonNode value = detail.path(name);
            return value.isString() ? value.asString() : null;
        }
    }

    /** A row of {@code assignments.text}. */
    record Text(JurisdictionId jurisdictionId, MatterId matterId, int version, String body) {}

    /** A row of {@code assignments.chase}. */
    record Chase(
            JurisdictionId jurisdictionId,
            MatterId matterId,
            int version,
            @Nullable AssignmentId assignmentId,
            UnitId unitId,
            ClockKind clockKind,
            ChaseStep step,
            Instant due,
            Instant at,
            boolean automatic,
            @Nullable String number,
            int clockNo) {

        static Optional<Chase> of(AssignmentEvent event) {
            return event instanceof ChaseStepTaken taken
                    ? Optional.of(new Chase(
                            taken.jurisdiction(),
                            taken.matter(),
                            taken.version(),
                            taken.assignment(),
                            taken.unit(),
                            taken.clock(),
                            taken.step(),
                            taken.due(),
                            taken.at(),
                            taken.automatic(),
                            taken.number(),
                            taken.clockNo()))
                    : Optional.empty();
        }
    }

    /** A row of {@code assignments.precedent}. */
    record Precedent(
            JurisdictionId jurisdictionId,
            String category,
            Instant at,
            MatterId matterId,
            UnitId unitId,
            String ruling) {

        static Optional<Precedent> of(AssignmentEvent event) {
            return event instanceof LeadNamed named
                    ? Optional.of(new Precedent(
                            named.jurisdiction(),
                            named.category(),
                            named.at(),
                            named.matter(),
                            named.lead(),
                            named.ruling()))
                    : Optional.empty();
        }
    }
}
