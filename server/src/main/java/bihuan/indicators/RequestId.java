package bihuan.indicators;

import bihuan.kernel.Id;
import bihuan.kernel.MatterId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A data submission that a unit owes; the same value names its matter. */
public record RequestId(@JsonValue UUID value) implements Id {
    @JsonCreator
    public RequestId {}

    /** The matter that has the deadline. */
    public MatterId matter() {
        return new MatterId(value);
    }
}
