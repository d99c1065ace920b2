package bihuan.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An enterprise (企业) of the register. */
public record EnterpriseId(@JsonValue UUID value) implements Id {
    @JsonCreator
    public EnterpriseId {}

    /** A new identity, greater than all that were made before on this machine. */
    public static EnterpriseId next() {
        return new EnterpriseId(Uuids.next());
    }
}
