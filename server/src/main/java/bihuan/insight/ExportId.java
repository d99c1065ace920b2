package bihuan.insight;

import bihuan.kernel.Id;
import bihuan.kernel.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An export of a list. */
public record ExportId(@JsonValue UUID value) implements Id {
    @JsonCreator
    public ExportId {}

    public static ExportId next() {
        return new ExportId(Uuids.next());
    }
}
