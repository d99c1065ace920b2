package bihuan.surveys;

import bihuan.kernel.Id;
import bihuan.kernel.Uuids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A questionnaire (问卷) with all its versions. */
public record QuestionnaireId(@JsonValue UUID value) implements Id {
    @JsonCreator
    public QuestionnaireId {}

    public static QuestionnaireId next() {
        return new QuestionnaireId(Uuids.next());
    }
}
