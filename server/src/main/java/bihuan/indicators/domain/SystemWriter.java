package bihuan.indicators.domain;

import bihuan.indicators.Composite;
import bihuan.indicators.IndicatorSystem;
import bihuan.indicators.Node;
import bihuan.indicators.Scoring;
import bihuan.indicators.Special;
import bihuan.indicators.Table;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A system as JSON; {@link SystemReader} reads the same system from it. */
public final class SystemWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SystemWriter() {}

    /** All of it, whatever is not set left away. */
    public static JsonNode json(IndicatorSystem system) {
        ObjectNode json = JSON.objectNode()
                .put("code", system.code())
                .put("version", system.version())
                .put("name", system.name());
        put(json, "nameEn", system.nameEn());
        put(json, "source", system.source());
        json.put("period", system.period().name()).put("points", system.points());
        if (system.table() != null) {
            json.set("table", table(system.table()));
        }
        if (!system.composites().isEmpty()) {
            ArrayNode composites = json.putArray("composites");
            system.composites().forEach(composite -> composites.add(composite(composite)));
        }
        json.set("root", node(system.root()));
        return json;
    }

    private static ObjectNode table(Table table) {
        ObjectNode json = JSON.objectNode().put("subject", table.subject()).put("period", table.period());
        put(json, "ranked", table.ranked());
        ObjectNode published = json.putObject("published");
        table.published().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(column -> published.put(column.getKey(), column.getValue()));
        return json;
    }

    private static ObjectNode composite(Composite composite) {
        ObjectNode json = JSON.objectNode().put("subject", composite.subject());
        ArrayNode parts = json.putArray("parts");
        composite
                .parts()
                .forEach(
                        part -> parts.addObject().put("subject", part.subject()).put("weight", part.weight()));
        return json;
    }

    private static ObjectNode node(Node node) {
        ObjectNode json = JSON.objectNode().put("code", node.code()).put("name", node.name());
        put(json, "nameEn", node.nameEn());
        json.put("weight", node.weight());
        switch (node) {
            case Node.Branch branch -> {
                json.put("combine", branch.aggregation().name())
                        .put("missing", branch.missing().name());
                ArrayNode children = json.putArray("children");
                branch.children().forEach(child -> children.add(node(child)));
            }
            case Node.Indicator indicator -> indicator(indicator, json);
        }
        return json;
    }

    private static void indicator(Node.Indicator indicator, ObjectNode json) {
        put(json, "unit", indicator.unit());
        json.set("scoring", scoring(indicator.scoring()));
        if (indicator.source() != null) {
            ObjectNode source = json.putObject("source")
                    .put("kind", indicator.source().kind().name());
            put(source, "key", indicator.source().key());
        }
        if (!indicator.specials().isEmpty()) {
            ArrayNode specials = json.putArray("specials");
            for (Special special : indicator.specials()) {
                ObjectNode one = specials.addObject().put("text", special.text());
                put(one, "marks", special.marks());
            }
        }
        if (indicator.limits() != null) {
            ObjectNode limits = json.putObject("limits");
            put(limits, "least", indicator.limits().least());
            put(limits, "most", indicator.limits().most());
            if (indicator.limits().decimals() != null) {
                limits.put("decimals", indicator.limits().decimals());
            }
        }
    }

    private static ObjectNode scoring(Scoring scoring) {
        ObjectNode json = JSON.objectNode();
        switch (scoring) {
            case Scoring.Frontier it -> {
                json.put("kind", "FRONTIER").put("best", it.best()).put("worst", it.worst());
                if (it.exponent() != 1) {
                    json.put("exponent", it.exponent());
                }
            }
            case Scoring.Standard it -> {
                json.put("kind", "STANDARD").put("direction", it.direction().name());
                put(json, "standard", it.standard());
                json.put("cap", it.cap());
            }
            case Scoring.Best it ->
                json.put("kind", "BEST").put("direction", it.direction().name());
            case Scoring.ByRank it ->
                json.put("kind", "RANK").put("direction", it.direction().name());
            case Scoring.Steps it -> {
                ArrayNode steps = json.put("kind", "STEPS").putArray("steps");
                it.steps()
                        .forEach(step ->
                                steps.addObject().put("from", step.from()).put("marks", step.marks()));
            }
            case Scoring.Efficacy it -> {
                json.put("kind", "EFFICACY").put("direction", it.direction().name());
                put(json, "pass", it.pass());
                put(json, "best", it.best());
            }
            case Scoring.Points it -> json.put("kind", "POINTS").put("most", it.most());
            case Scoring.Formula it ->
                json.put("kind", "FORMULA")
                        .put("direction", it.direction().name())
                        .put("formula", it.formula());
        }
        return json;
    }

    private static void put(ObjectNode json, String field, @Nullable String value) {
        if (value != null) {
            json.put(field, value);
        }
    }

    private static void put(ObjectNode json, String field, @Nullable Double value) {
        if (value != null) {
            json.put(field, value);
        }
    }
}
