package bihuan.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A stored file. */
public record AttachmentId(@JsonValue UUID value) implements Id {
    @JsonCreator
    public AttachmentId {}

    /** A new identity, greater than all that were made before on this machine. */
    public static AttachmentId next() {
        return new AttachmentId(Uuids.next());
    }
}
