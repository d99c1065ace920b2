package bihuan.assignments.application;

import bihuan.assignments.AssignmentEvent;
import bihuan.assignments.AssignmentId;
import bihuan.assignments.AssignmentRefusal;
import bihuan.assignments.domain.Assignment;
import bihuan.assignments.domain.Course;
import bihuan.assignments.domain.Matter;
import bihuan.assignments.domain.Terms;
import bihuan.assignments.persistence.Change;
import bihuan.assignments.persistence.MatterStore;
import bihuan.kernel.Actor;
import bihuan.kernel.Caller;
import bihuan.kernel.DataScope;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Where every command begins and ends: matters are loaded for a caller, saved at their version, and their events published. */
@Component
class Desk {
    private final MatterStore store;
    private final CurrentTerms terms;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Desk(MatterStore store, CurrentTerms terms, ApplicationEventPublisher publisher, Clock clock) {
        this.store = store;
        this.terms = terms;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Whole seconds, so that working times add up exactly. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    Terms terms(JurisdictionId jurisdiction) {
        return terms.at(jurisdiction, now());
    }

    /** Begins a command on a matter, whoever may see it: the module that opened it has decided that. */
    Course begin(Caller caller, MatterId id, @Nullable Integer version) {
        return begin(caller.jurisdiction(), caller.actor(), store.load(caller.jurisdiction(), id), version);
    }

    /** Begins a command on a matter that the caller may see. */
    Course beginVisible(Caller caller, MatterId id, @Nullable Integer version) {
        return begin(
                caller.jurisdiction(),
                caller.actor(),
                store.load(caller.jurisdiction(), id).filter(matter -> visible(caller, matter)),
                version);
    }

    /** Begins a command on the matter of an assignment that the caller may see. */
    Course beginVisible(Caller caller, AssignmentId id, @Nullable Integer version) {
        return begin(
                caller.jurisdiction(),
                caller.actor(),
                store.load(caller.jurisdiction(), id).filter(matter -> visible(caller, matter)),
                version);
    }

    Course begin(JurisdictionId jurisdiction, Actor by, Optional<Matter> found, @Nullable Integer version) {
        Matter matter = found.orElseThrow(() -> Refusal.of(AssignmentRefusal.NO_SUCH_MATTER));
        if (version != null && version != matter.version()) {
            throw Refusal.of(AssignmentRefusal.STALE_MATTER).with("version", matter.version());
        }
        return Course.of(matter, by, now(), terms(jurisdiction));
    }

    /** Saves and says. */
    Matter end(Course course) {
        return end(course, Map.of());
    }

    /** @param texts by the version of their event */
    Matter end(Course course, Map<Integer, String> texts) {
        if (!course.events().isEmpty()) {
            store.save(new Change(course.before(), course.now(), course.events(), texts));
            course.events().forEach(publisher::publishEvent);
        }
        return course.now();
    }

    void opened(Matter matter, AssignmentEvent.MatterOpened event) {
        store.save(new Change(null, matter, List.of(event), Map.of()));
        publisher.publishEvent(event);
    }

    /** A matter that the caller may see. */
    Matter visible(Caller caller, MatterId id) {
        return store.load(caller.jurisdiction(), id)
                .filter(matter -> visible(caller, matter))
                .orElseThrow(() -> Refusal.of(AssignmentRefusal.NO_SUCH_MATTER));
    }

    private static boolean visible(Caller caller, Matter matter) {
        return switch (caller.scope()) {
            case DataScope.Everything everything -> true;
            case DataScope.Units(var units) ->
                matter.parts().stream().map(Assignment::unit).anyMatch(units::contains);
            case DataScope.OwnEnterprise(var enterprise) ->
                enterprise.equals(matter.origin().enterprise());
            case DataScope.Nothing nothing -> false;
        };
    }
}
