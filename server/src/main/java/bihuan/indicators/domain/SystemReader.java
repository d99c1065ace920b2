package bihuan.indicators.domain;

import bihuan.indicators.Aggregation;
import bihuan.indicators.Composite;
import bihuan.indicators.IndicatorSystem;
import bihuan.indicators.Missing;
import bihuan.indicators.Node;
import bihuan.indicators.Special;
import bihuan.indicators.SystemFault;
import bihuan.indicators.SystemFault.Kind;
import bihuan.indicators.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A system from its JSON ({@code docs/indicators.md}). Everything that is wrong is found in one reading, each with its place; only what has
 * no fault becomes a system.
 */
public final class SystemReader {
    /** Deeper trees than this are a mistake, or an attack. */
    private static final int DEEPEST = 12;

    private static final int MOST_NODES = 5_000;

    private final JsonFields fields = new JsonFields();
    private final ScoringReader scorings = new ScoringReader(fields);
    private final Set<String> codes = new HashSet<>();

    private SystemReader() {}

    /**
     * What came of it.
     *
     * @param system null if there are faults
     */
    public record Result(@Nullable IndicatorSystem system, List<SystemFault> faults) {
        /** @throws IllegalArgumentException with all faults, for systems that come with this software */
        public IndicatorSystem orThrow() {
            if (system == null) {
                throw new IllegalArgumentException("The system has faults: " + faults);
            }
            return system;
        }
    }

    /** Reads and checks. */
    public static Result read(JsonNode json) {
        SystemReader reader = new SystemReader();
        IndicatorSystem system = reader.system(json);
        List<SystemFault> faults = reader.fields.faults();
        if (system != null && faults.isEmpty()) {
            faults.addAll(Weights.check(system));
            faults.addAll(Formulas.check(system));
        }
        return new Result(faults.isEmpty() ? system : null, List.copyOf(faults));
    }

    private @Nullable IndicatorSystem system(JsonNode json) {
        if (!json.isObject()) {
            fields.fault("", Kind.WRONG, "指标体系应是一个 JSON 对象");
            return null;
        }
        String code = fields.code(json, "", "code");
        String version = fields.code(json, "", "version");
        String name = fields.text(json, "", "name");
        IndicatorSystem.Period period = fields.choice(json, "", "period", IndicatorSystem.Period.class);
        boolean points = json.path("points").asBoolean(false);
        Node root = json.has("root") ? node(json.get("root"), "/root", 0) : null;
        List<Composite> composites = list(json, "", "composites", this::composite);
        Table table = json.has("table") ? table(json.get("table"), "/table") : null;
        if (!json.has("root")) {
            fields.fault("/root", Kind.MISSING, "缺少指标树");
        } else if (root instanceof Node.Indicator) {
            fields.fault("/root/children", Kind.MISSING, "指标树至少有一个指标");
        }
        if (code == null || version == null || name == null || period == null || !(root instanceof Node.Branch top)) {
            return null;
        }
        return new IndicatorSystem(
                code,
                version,
                name,
                fields.optional(json, "", "nameEn"),
                fields.optional(json, "", "source"),
                period,
                points,
                top,
                composites,
                table);
    }

    private @Nullable Node node(JsonNode json, String at, int depth) {
        if (!json.isObject() || depth > DEEPEST || codes.size() >= MOST_NODES) {
            fields.fault(
                    at, Kind.WRONG, json.isObject() ? "最多 " + DEEPEST + " 层、" + MOST_NODES + " 个节点" : "节点应是一个 JSON 对象");
            return null;
        }
        String code = fields.code(json, at, "code");
        if (code != null && !codes.add(code)) {
            fields.fault(at + "/code", Kind.TWICE, "编码 " + code + " 重复");
        }
        String name = fields.text(json, at, "name");
        String nameEn = fields.optional(json, at, "nameEn");
        Double weight = fields.number(json, at, "weight", 0, 1_000_000);
        return json.has("children")
                ? branch(json, at, depth, code, name, nameEn, weight)
                : indicator(json, at, code, name, nameEn, weight);
    }

    private @Nullable Node branch(
            JsonNode json,
            String at,
            int depth,
            @Nullable String code,
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable Double weight) {
        Aggregation aggregation = fields.choice(json, at, "combine", Aggregation.class);
        Missing missing = fields.choice(json, at, "missing", Missing.class);
        List<Node> children = list(json, at, "children", (child, place) -> node(child, place, depth + 1));
        if (!json.get("children").isArray() || json.get("children").isEmpty()) {
            fields.fault(at + "/children", Kind.MISSING, "至少有一个下级指标");
        }
        return code == null
                        || name == null
                        || weight == null
                        || aggregation == null
                        || missing == null
                        || children.isEmpty()
                ? null
                : new Node.Branch(code, name, nameEn, weight, aggregation, missing, children);
    }

    private @Nullable Node indicator(
            JsonNode json,
            String at,
            @Nullable String code,
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable Double weight) {
        var scoring = scorings.read(json.path("scoring"), at + "/scoring");
        List<Special> specials = list(json, at, "specials", this::special);
        Node.Source source = json.has("source") ? source(json.get("source"), at + "/source") : null;
        Node.Limits limits = json.has("limits") ? limits(json.get("limits"), at + "/limits") : null;
        return code == null || name == null || weight == null || scoring == null
                ? null
                : new Node.Indicator(
                        code,
                        name,
                        nameEn,
                        weight,
                        scoring,
                        fields.optional(json, at, "unit"),
                        source,
                        specials,
                        limits);
    }

    private @Nullable Special special(JsonNode json, String at) {
        String text = fields.text(json, at, "text");
        Double marks = json.hasNonNull("marks") ? fields.number(json, at, "marks", 0, 100) : null;
        return text == null ? null : new Special(text, marks);
    }

    private Node.@Nullable Source source(JsonNode json, String at) {
        Node.Source.Kind kind = fields.choice(json, at, "kind", Node.Source.Kind.class);
        String key = fields.optional(json, at, "key");
        if (key == null && kind != null && kind != Node.Source.Kind.ENTRY) {
            fields.fault(at + "/key", Kind.MISSING, "请写明取哪一项数据");
        }
        return kind == null ? null : new Node.Source(kind, key);
    }

    private Node.Limits limits(JsonNode json, String at) {
        Double least = json.hasNonNull("least") ? fields.number(json, at, "least", -1e15, 1e15) : null;
        Double most = json.hasNonNull("most") ? fields.number(json, at, "most", -1e15, 1e15) : null;
        Double decimals = json.hasNonNull("decimals") ? fields.number(json, at, "decimals", 0, 9) : null;
        if (least != null && most != null && least > most) {
            fields.fault(at + "/most", Kind.WRONG, "上限小于下限");
        }
        return new Node.Limits(least, most, decimals == null ? null : decimals.intValue());
    }

    private @Nullable Composite composite(JsonNode json, String at) {
        String subject = fields.text(json, at, "subject");
        List<Composite.Part> parts = list(json, at, "parts", this::part);
        if (subject == null || parts.isEmpty()) {
            fields.fault(at + "/parts", Kind.MISSING, "合成主体至少有一个组成部分");
            return null;
        }
        return new Composite(subject, parts);
    }

    private Composite.@Nullable Part part(JsonNode json, String at) {
        String subject = fields.text(json, at, "subject");
        Double weight = fields.number(json, at, "weight", Double.MIN_VALUE, 1_000_000);
        return subject == null || weight == null ? null : new Composite.Part(subject, weight);
    }

    private @Nullable Table table(JsonNode json, String at) {
        String subject = fields.text(json, at, "subject");
        String period = fields.text(json, at, "period");
        Map<String, String> published = new LinkedHashMap<>();
        json.path("published").properties().forEach(column -> {
            if (codes.contains(column.getKey())) {
                published.put(column.getKey(), column.getValue().asString(""));
            } else {
                fields.fault(at + "/published/" + column.getKey(), Kind.WRONG, "没有编码为 " + column.getKey() + " 的节点");
            }
        });
        return subject == null || period == null
                ? null
                : new Table(subject, period, fields.optional(json, at, "ranked"), published);
    }

    /** A list that may be absent; what cannot be read has left a fault. */
    private <T> List<T> list(JsonNode json, String at, String field, BiFunction<JsonNode, String, @Nullable T> each) {
        List<T> items = new ArrayList<>();
        JsonNode array = json.path(field);
        if (!array.isMissingNode() && !array.isArray()) {
            fields.fault(at + "/" + field, Kind.WRONG, "应是一个列表");
        }
        for (int i = 0; i < array.size() && array.isArray(); i++) {
            T item = each.apply(array.get(i), at + "/" + field + "/" + i);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }
}
