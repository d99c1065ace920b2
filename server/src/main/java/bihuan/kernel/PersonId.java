package bihuan.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A person who holds posts in units. */
public record PersonId(@JsonValue UUID value) implements Id {
    @JsonCreator
    public PersonId {}

    /** A new identity, greater than all that were made before on this machine. */
    public static PersonId next() {
        return new PersonId(Uuids.next());
    }
}
