package bihuan.organisation;

import bihuan.kernel.Id;
import bihuan.kernel.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A leading group, its office, a task force or one of its sub-forces. */
public record TaskForceId(@JsonValue UUID value) implements Id {
    @JsonCreator
    public TaskForceId {}

    public static TaskForceId next() {
        return new TaskForceId(Uuids.next());
    }
}
