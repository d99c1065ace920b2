package bihuan.indicators.domain;

import bihuan.indicators.IndicatorSystem;
import bihuan.indicators.Special;
import bihuan.indicators.Subject;
import bihuan.ledger.CanonicalJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A result with all of its input, as one canonical text (RFC 8785): the system, the subjects, their figures, and the marks and ranks that
 * follow from them. Whoever has the text can compute it again and must get the same bytes.
 *
 * @param json what the text says
 */
public record FrozenResult(IndicatorSystem system, String period, String group, SheetContent content, JsonNode json) {
    private static final String FORMAT = "bihuan.indicators.result/1";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_CELLS = 5_000_000;

    /** Scores the figures and freezes what comes out. */
    public static FrozenResult of(Plan plan, String period, String group, SheetContent content) {
        Figures figures = content.figures(plan);
        Marks marks = Scorer.marks(figures);
        ObjectNode json = JSON.createObjectNode()
                .put("format", FORMAT)
                .put("period", period)
                .put("group", group);
        json.set("system", SystemWriter.json(plan.system()));
        ArrayNode subjects = json.putArray("subjects");
        for (Subject subject : content.subjects()) {
            subjects.addObject()
                    .put("code", subject.code())
                    .put("name", subject.name())
                    .put("ranked", subject.ranked());
        }
        ObjectNode inputs = json.putObject("figures");
        for (int column = 0; column < plan.width(); column++) {
            inputs.set(plan.indicator(column).code(), figures(figures, column));
        }
        ObjectNode outputs = json.putObject("marks");
        for (int node = 0; node < plan.size(); node++) {
            ArrayNode ofNode = outputs.putArray(plan.node(node).code());
            for (int row = 0; row < figures.rows(); row++) {
                number(ofNode, marks.of(node, row));
            }
        }
        ArrayNode ranks = json.putArray("ranks");
        for (int rank : marks.ranks(0)) {
            ranks.add(rank);
        }
        return new FrozenResult(plan.system(), period, group, content, json);
    }

    private static ObjectNode figures(Figures figures, int column) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode values = json.putArray("values");
        ArrayNode targets = JSON.createArrayNode();
        ArrayNode errors = JSON.createArrayNode();
        boolean targeted = false;
        boolean sampled = false;
        for (int row = 0; row < figures.rows(); row++) {
            Special word = figures.special(column, row);
            if (word == null) {
                number(values, figures.value(column, row));
            } else {
                values.add(word.text());
            }
            number(targets, figures.target(column, row));
            number(errors, figures.error(column, row));
            targeted |= !Double.isNaN(figures.target(column, row));
            sampled |= !Double.isNaN(figures.error(column, row));
        }
        if (targeted) {
            json.set("targets", targets);
        }
        if (sampled) {
            json.set("errors", errors);
        }
        return json;
    }

    private static void number(ArrayNode array, double value) {
        if (Double.isFinite(value)) {
            array.add(value);
        } else {
            array.addNull();
        }
    }

    /** Reads a text that somebody brings; empty if it is none of these. */
    public static Optional<FrozenResult> read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            SystemReader.Result system = SystemReader.read(json.path("system"));
            List<Subject> subjects = subjects(json.path("subjects"));
            boolean known = json.path("format").asString("").equals(FORMAT);
            if (!known || system.system() == null || subjects == null || isTooMuch(system.system(), subjects)) {
                return Optional.empty();
            }
            List<Column> columns = new ArrayList<>();
            json.path("figures")
                    .properties()
                    .forEach(one -> columns.add(column(one.getKey(), one.getValue(), subjects.size())));
            return Optional.of(new FrozenResult(
                    system.system(),
                    json.path("period").asString(""),
                    json.path("group").asString(""),
                    new SheetContent(subjects, columns),
                    json));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isTooMuch(IndicatorSystem system, List<Subject> subjects) {
        return (long) new Plan(system).size() * subjects.size() > MOST_CELLS;
    }

    private static @Nullable List<Subject> subjects(JsonNode json) {
        if (!json.isArray()) {
            return null;
        }
        List<Subject> subjects = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (JsonNode one : json) {
            if (!codes.add(one.path("code").asString(""))) {
                return null;
            }
            subjects.add(new Subject(
                    one.path("code").asString(""),
                    one.path("name").asString(""),
                    null,
                    one.path("ranked").asBoolean(true)));
        }
        return subjects;
    }

    private static Column column(String indicator, JsonNode json, int rows) {
        JsonNode values = json.path("values");
        @Nullable String[] words = new String[rows];
        for (int row = 0; row < rows; row++) {
            JsonNode value = values.path(row);
            words[row] = value.isString() ? value.stringValue() : null;
        }
        return new Column(
                indicator,
                numbers(values, rows),
                words,
                numbers(json.path("targets"), rows),
                numbers(json.path("errors"), rows));
    }

    private static double[] numbers(JsonNode json, int rows) {
        double[] numbers = new double[rows];
        for (int row = 0; row < rows; row++) {
            JsonNode value = json.path(row);
            numbers[row] = value.isNumber() ? value.doubleValue() : Double.NaN;
        }
        return numbers;
    }

    /** The same computed anew from its own input. */
    public FrozenResult again() {
        return of(new Plan(system), period, group, content);
    }

    /** The one text of it. */
    public String text() {
        return CanonicalJson.of(json);
    }
}
