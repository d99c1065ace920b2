package bihuan.platform.json;

import bihuan.platform.problems.ProblemCode;
import bihuan.platform.problems.ProblemException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks through a body before anybody reads it: is it JSON within the limits, and can all its texts be stored? PostgreSQL takes no
 * NUL, and half a surrogate pair is no character. Reading it here once means that no reader of a text needs to think of it.
 */
@Component
public class JsonScan {
    private final JsonMapper json;

    JsonScan(JsonMapper json) {
        this.json = json;
    }

    /** @throws ProblemException naming the text that cannot be stored */
    public void check(byte[] body) {
        try (JsonParser parser = json.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if ((token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME)
                        && !isStorable(parser.getString())) {
                    throw new ProblemException(
                            ProblemCode.INVALID_TEXT,
                            parser.streamReadContext().pathAsPointer().toString());
                }
            }
        }
    }

    /** Whether a text has neither a NUL nor half a character. */
    public static boolean isStorable(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (unit == 0 || Character.isSurrogate(unit)) {
                return false;
            }
        }
        return true;
    }
}
