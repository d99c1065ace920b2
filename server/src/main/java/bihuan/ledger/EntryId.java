package bihuan.ledger;

import bihuan.kernel.Id;
import bihuan.kernel.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One entry (账目) of the ledger; ordered by the time of recording. */
public record EntryId(@JsonValue UUID value) implements Id {
    @JsonCreator
    public EntryId {}

    /** A new identity, greater than all that were made before on this machine. */
    public static EntryId next() {
        return new EntryId(Uuids.next());
    }
}
