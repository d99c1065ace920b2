package bihuan.identity;

import bihuan.kernel.Id;
import bihuan.kernel.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a passkey among those of a jurisdiction; not the id that its device gave it. */
public record PasskeyId(@JsonValue UUID value) implements Id {
    @JsonCreator
    public PasskeyId {}

    public static PasskeyId next() {
        return new PasskeyId(Uuids.next());
    }
}
