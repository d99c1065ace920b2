package bihuan.platform.json;

import bihuan.kernel.Moment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Points in time in JSON: ISO 8601 with an offset, ours on the way out, any on the way in. */
final class Instants {

    private Instants() {}

    /** Writes {@code 2026-03-02T10:00:00+08:00}. */
    static final class Writer extends StdSerializer<Instant> {

        Writer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
            json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(Moment.ZONE)));
        }
    }

    /** Reads a text with an offset, of a year that people and databases can mean. */
    static final class Reader extends StdDeserializer<Instant> {

        Reader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return (Instant) context.handleUnexpectedToken(context.constructType(Instant.class), json);
            }
            try {
                OffsetDateTime time = OffsetDateTime.parse(json.getString());
                if (time.getYear() >= 1900 && time.getYear() < 2200) {
                    return time.toInstant();
                }
            } catch (DateTimeException e) {
                return (Instant)
                        context.handleWeirdStringValue(Instant.class, json.getString(), "no time with an offset");
            }
            return (Instant)
                    context.handleWeirdStringValue(Instant.class, json.getString(), "a year before 1900 or after 2199");
        }
    }
}
