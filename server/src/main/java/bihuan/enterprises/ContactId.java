package bihuan.enterprises;

import bihuan.kernel.Id;
import bihuan.kernel.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A contact of an enterprise. */
public record ContactId(@JsonValue UUID value) implements Id {
    @JsonCreator
    public ContactId {}

    public static ContactId next() {
        return new ContactId(Uuids.next());
    }
}
