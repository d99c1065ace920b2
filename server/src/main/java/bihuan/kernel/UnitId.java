package bihuan.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A unit of government (单位) in the organisation tree. */
public record UnitId(@JsonValue UUID value) implements Id {
    @JsonCreator
    public UnitId {}

    /** A new identity, greater than all that were made before on this machine. */
    public static UnitId next() {
        return new UnitId(Uuids.next());
    }
}
