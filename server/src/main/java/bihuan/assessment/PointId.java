package bihuan.assessment;

import bihuan.kernel.Id;
import bihuan.kernel.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Points that somebody gave or took (打分、加分、扣分). */
public record PointId(@JsonValue UUID value) implements Id {
    @JsonCreator
    public PointId {}

    public static PointId next() {
        return new PointId(Uuids.next());
    }
}
