package bihuan.assignments;

import bihuan.kernel.Id;
import bihuan.kernel.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One unit's part in one matter, from dispatch to its end. */
public record AssignmentId(@JsonValue UUID value) implements Id {
    @JsonCreator
    public AssignmentId {}

    public static AssignmentId next() {
        return new AssignmentId(Uuids.next());
    }
}
