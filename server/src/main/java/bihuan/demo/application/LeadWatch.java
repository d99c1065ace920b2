package bihuan.demo.application;

import bihuan.assignments.AssignmentEvent.LeadNamed;
import bihuan.assignments.AssignmentEvent.MatterDispatched;
import bihuan.assignments.AssignmentEvent.Part;
import bihuan.assignments.AssignmentId;
import bihuan.kernel.MatterId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears, while a year is played, which assignment became the lead's. */
@Component
class LeadWatch {
    private final Map<MatterId, AssignmentId> leads = new ConcurrentHashMap<>();
    private volatile boolean watching;

    void watch(boolean whether) {
        watching = whether;
        leads.clear();
    }

    Optional<AssignmentId> leadOf(MatterId matter) {
        return Optional.ofNullable(leads.get(matter));
    }

    @EventListener
    void on(MatterDispatched event) {
        note(event.matter(), event.parts());
    }

    @EventListener
    void on(LeadNamed event) {
        note(event.matter(), event.parts());
    }

    private void note(MatterId matter, List<Part> parts) {
        if (watching) {
            parts.stream().filter(Part::lead).forEach(part -> leads.put(matter, part.id()));
        }
    }
}
