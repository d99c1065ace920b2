package bihuan.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A matter (交办事项): whatever the loop follows to its end, such as one issue of an enterprise. */
public record MatterId(@JsonValue UUID value) implements Id {
    @JsonCreator
    public MatterId {}

    /** A new identity, greater than all that were made before on this machine. */
    public static MatterId next() {
        return new MatterId(Uuids.next());
    }
}
