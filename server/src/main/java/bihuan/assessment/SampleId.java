package bihuan.assessment;

import bihuan.kernel.Id;
import bihuan.kernel.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A drawn sample of cases (抽样). */
public record SampleId(@JsonValue UUID value) implements Id {
    @JsonCreator
    public SampleId {}

    public static SampleId next() {
        return new SampleId(Uuids.next());
    }
}
