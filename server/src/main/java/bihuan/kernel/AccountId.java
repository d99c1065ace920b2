package bihuan.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A sign-in account. */
public record AccountId(@JsonValue UUID value) implements Id {
    @JsonCreator
    public AccountId {}

    /** A new identity, greater than all that were made before on this machine. */
    public static AccountId next() {
        return new AccountId(Uuids.next());
    }
}
