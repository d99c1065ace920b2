package bihuan.issues;

import bihuan.kernel.Id;
import bihuan.kernel.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One import of a workbook. */
public record ImportId(@JsonValue UUID value) implements Id {
    @JsonCreator
    public ImportId {}

    /** A new identity, greater than all that were made before on this machine. */
    public static ImportId next() {
        return new ImportId(Uuids.next());
    }
}
