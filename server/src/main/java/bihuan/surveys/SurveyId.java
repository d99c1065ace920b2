package bihuan.surveys;

import bihuan.kernel.Id;
import bihuan.kernel.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One round of asking (一次调查). */
public record SurveyId(@JsonValue UUID value) implements Id {
    @JsonCreator
    public SurveyId {}

    public static SurveyId next() {
        return new SurveyId(Uuids.next());
    }
}
