package bihuan.identity;

import bihuan.kernel.Id;
import bihuan.kernel.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A session as its owner sees it in his list; it is not the token and opens nothing. */
public record SessionId(@JsonValue UUID value) implements Id {
    @JsonCreator
    public SessionId {}

    public static SessionId next() {
        return new SessionId(Uuids.next());
    }
}
