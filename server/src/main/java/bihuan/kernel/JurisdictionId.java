package bihuan.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A city that runs its own affairs in this installation; the first column of every key.
 *
 * @param value positive; by convention the GB/T 2260 code of the city, e.g. 990100 for the demo city
 */
public record JurisdictionId(@JsonValue int value) {
    @JsonCreator
    public JurisdictionId {
        if (value <= 0) {
            throw new IllegalArgumentException("A jurisdiction id is positive: " + value);
        }
    }
}
