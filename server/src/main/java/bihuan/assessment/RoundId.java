package bihuan.assessment;

import bihuan.kernel.Id;
import bihuan.kernel.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A round of assessment (考核轮次). */
public record RoundId(@JsonValue UUID value) implements Id {
    @JsonCreator
    public RoundId {}

    public static RoundId next() {
        return new RoundId(Uuids.next());
    }
}
