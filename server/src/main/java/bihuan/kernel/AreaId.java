package bihuan.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An area (区划): the city, one of its counties or zones. */
public record AreaId(@JsonValue UUID value) implements Id {
    @JsonCreator
    public AreaId {}

    /** A new identity, greater than all that were made before on this machine. */
    public static AreaId next() {
        return new AreaId(Uuids.next());
    }
}
