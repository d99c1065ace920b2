package bihuan.organisation;

import bihuan.kernel.Id;
import bihuan.kernel.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A post (岗位) of a unit. */
public record PostId(@JsonValue UUID value) implements Id {
    @JsonCreator
    public PostId {}

    public static PostId next() {
        return new PostId(Uuids.next());
    }
}
