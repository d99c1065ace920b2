package bihuan.indicators;

import bihuan.kernel.Id;
import bihuan.kernel.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A table of figures: one system, one period, one peer group. */
public record SheetId(@JsonValue UUID value) implements Id {
    @JsonCreator
    public SheetId {}

    /** A new identity. */
    public static SheetId next() {
        return new SheetId(Uuids.next());
    }
}
