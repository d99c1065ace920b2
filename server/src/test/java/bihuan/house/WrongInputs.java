package bihuan.house;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes inputs from the description of the interface: some right by their form, most wrong in one place. */
final class WrongInputs {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int DEEP = 3_000;

    /** What no field of any kind expects, as JSON. */
    private static final List<String> VALUES = List.of(
            "null",
            "0",
            "-1",
            "1e400",
            "99999999999999999999",
            "true",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud83d\"",
            "\"💥\"",
            "\"9999-99-99\"",
            "\"+292278994-08-17T07:12:55Z\"",
            "\"" + "长".repeat(30_000) + "\"",
            "[]",
            "{}",
            "[null]",
            "[[[]]]",
            "{\"a\":{\"b\":null}}");

    private static final List<String> BODIES = List.of(
            "",
            " ",
            "null",
            "[]",
            "{}",
            "{\"",
            "\"text\"",
            "{\"a\":1,\"a\":2}",
            "[".repeat(DEEP),
            "{\"x\":".repeat(DEEP),
            "\u0000",
            "﻿{}");

    /** What no address expects, in percent encoding. */
    static final List<String> TEXTS = List.of(
            "",
            "%20",
            "%00",
            "%F0%9F%92%A5",
            "%C3%28",
            "-1",
            "0",
            "99999999999999999999",
            "2026-13-45",
            "2026-W99",
            "null",
            "%27%20OR%201%3D1",
            "%25",
            "a".repeat(3_000),
            "9999-12-31T23:59:59Z",
            "..%2F..%2Fetc");

    private final JsonNode document;
    private final RandomGenerator random;

    WrongInputs(String document, RandomGenerator random) {
        this.document = JSON.readTree(document);
        this.random = random;
    }

    /** An operation of the interface. */
    record Operation(String method, String path, JsonNode description) {
        List<String> parameters(String in) {
            List<String> names = new ArrayList<>();
            description.path("parameters").forEach(it -> {
                if (it.path("in").asString().equals(in)) {
                    names.add(it.path("name").asString());
                }
            });
            return names;
        }

        boolean takesJson() {
            return description.path("requestBody").path("content").has("application/json");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(one -> all.add(new Operation(
                                one.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), one.getValue()))));
        return all;
    }

    /** Bodies for an operation: none of them makes sense, some can be read. */
    List<String> bodies(Operation operation) {
        if (!operation.takesJson()) {
            return List.of("");
        }
        JsonNode schema = resolve(operation
                .description()
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema"));
        Map<String, String> right = right(schema, 0);
        List<String> bodies = new ArrayList<>(BODIES);
        bodies.add(written(right));
        for (String field : right.keySet()) {
            Map<String, String> wrong = new LinkedHashMap<>(right);
            for (int n = 0; n < 4; n++) {
                wrong.put(field, any(VALUES));
                bodies.add(written(wrong));
            }
            wrong.remove(field);
            bodies.add(written(wrong));
        }
        return bodies;
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Map<String, String> right(JsonNode schema, int depth) {
        Map<String, String> fields = new LinkedHashMap<>();
        schema.path("properties")
                .properties()
                .forEach(it -> fields.put(it.getKey(), value(resolve(it.getValue()), depth)));
        return fields;
    }

    /** A value of the right form. */
    private String value(JsonNode schema, int depth) {
        if (schema.path("enum").size() > 0) {
            return JSON.writeValueAsString(
                    schema.path("enum").get(random.nextInt(schema.path("enum").size())));
        }
        JsonNode types = schema.path("type");
        String type = types.isArray() ? types.get(0).asString() : types.asString("object");
        return switch (type) {
            case "string" -> '"' + text(schema.path("format").asString("")) + '"';
            case "integer", "number" -> "1";
            case "boolean" -> "true";
            case "array" -> depth > 2 ? "[]" : "[" + value(resolve(schema.path("items")), depth + 1) + "]";
            default -> depth > 2 ? "{}" : written(right(schema, depth + 1));
        };
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2026-03-02";
            case "date-time" -> "2026-03-02T10:00:00+08:00";
            case "time-local" -> "08:30:00";
            default -> "甲";
        };
    }

    private JsonNode resolve(JsonNode schema) {
        @Nullable String reference = schema.path("$ref").asString(null);
        return reference == null
                ? schema
                : document.path("components").path("schemas").path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static String written(Map<String, String> fields) {
        StringBuilder json = new StringBuilder("{");
        fields.forEach((name, value) -> json.append(json.length() > 1 ? "," : "")
                .append(JSON.writeValueAsString(name))
                .append(':')
                .append(value));
        return json.append('}').toString();
    }
}
