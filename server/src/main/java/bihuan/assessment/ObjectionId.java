package bihuan.assessment;

import bihuan.kernel.Id;
import bihuan.kernel.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An objection of a unit to its result (异议). */
public record ObjectionId(@JsonValue UUID value) implements Id {
    @JsonCreator
    public ObjectionId {}

    public static ObjectionId next() {
        return new ObjectionId(Uuids.next());
    }
}
