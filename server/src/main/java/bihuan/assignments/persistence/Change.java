package bihuan.assignments.persistence;

import bihuan.assignments.AssignmentEvent;
import bihuan.assignments.domain.Matter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command changed.
 *
 * @param before {@code null} if it opened the matter
 * @param texts by the version of the event to which they belong
 */
public record Change(@Nullable Matter before, Matter after, List<AssignmentEvent> events, Map<Integer, String> texts) {
    public Change {
        events = List.copyOf(events);
        texts = Map.copyOf(texts);
    }
}
