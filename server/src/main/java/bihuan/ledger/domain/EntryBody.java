package bihuan.ledger.domain;

import bihuan.kernel.Actor;
import bihuan.kernel.DomainEvent;
import bihuan.ledger.CanonicalJson;
import bihuan.ledger.Entry;
import bihuan.ledger.EntryId;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The text of an entry: canonical JSON with {@code at}, {@code by}, {@code data}, {@code entry}, {@code jurisdiction}, {@code subject} and
 * {@code type}. Components that are {@code null} are left out, decimal numbers are strings, times are UTC.
 */
public final class EntryBody {
    private static final List<String> IN_THE_ENVELOPE = List.of("jurisdiction", "subject", "by", "at");
    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    /** The ledger's own mapper: what an entry looks like must not change with the settings of the web. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .withConfigOverride(
                    BigDecimal.class, as -> as.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .withConfigOverride(
                    BigInteger.class, as -> as.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .addModule(new SimpleModule().addSerializer(String.class, new WellFormedStrings()))
            .build();

    private static final ClassValue<String> TYPES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> event) {
            String[] packages = event.getPackageName().split("\\.");
            return packages[Math.min(1, packages.length - 1)] + "." + event.getSimpleName();
        }
    };

    private EntryBody() {}

    /** {@code module.EventName}. */
    public static String typeOf(DomainEvent event) {
        return TYPES.get(event.getClass());
    }

    /** The time of an event as the ledger keeps it: to the microsecond, as PostgreSQL does. */
    public static Instant timeOf(DomainEvent event) {
        return event.at().truncatedTo(ChronoUnit.MICROS);
    }

    public static String of(EntryId id, DomainEvent event) {
        ObjectNode data = JSON.valueToTree(event);
        data.remove(IN_THE_ENVELOPE);
        ObjectNode body = JSON.createObjectNode();
        body.put("at", timeOf(event).toString());
        body.set("by", JSON.valueToTree(event.by()));
        body.set("data", data);
        body.put("entry", id.value().toString());
        body.put("jurisdiction", event.jurisdiction().value());
        body.put("subject", wellFormed(event.subject()));
        body.put("type", typeOf(event));
        return CanonicalJson.of(body);
    }

    /** Reads an entry back. */
    public static Entry read(EntryId id, String subject, String type, Instant at, String body, @Nullable Long seal) {
        JsonNode tree = JSON.readTree(body);
        Actor by = JSON.treeToValue(tree.path("by"), Actor.class);
        Map<String, Object> data = JSON.convertValue(tree.path("data"), DATA);
        return new Entry(id, subject, type, at, by, data, seal);
    }

    /** The body as a tree, or {@code null} if it is not even JSON. */
    static @Nullable JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (tools.jackson.core.JacksonException tampered) {
            return null;
        }
    }

    /** The text with each lone surrogate replaced, since those are not Unicode and no database keeps them. */
    public static String wellFormed(String text) {
        return text.chars().anyMatch(c -> Character.isSurrogate((char) c))
                ? new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                : text;
    }

    private static final class WellFormedStrings extends StdSerializer<String> {
        WellFormedStrings() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator json, SerializationContext context) {
            json.writeString(wellFormed(text));
        }
    }
}
