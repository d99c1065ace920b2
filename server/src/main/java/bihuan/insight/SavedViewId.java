package bihuan.insight;

import bihuan.kernel.Id;
import bihuan.kernel.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A view that somebody keeps. */
public record SavedViewId(@JsonValue UUID value) implements Id {
    @JsonCreator
    public SavedViewId {}

    public static SavedViewId next() {
        return new SavedViewId(Uuids.next());
    }
}
