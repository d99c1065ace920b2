package bihuan.indicators.domain;

import bihuan.indicators.ResultDifference;
import bihuan.indicators.ResultDifference.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is not the same in two frozen results: causes first (system, subjects, figures), then what they did to marks and ranks. */
public final class Differences {
    private static final int MOST = 500;

    private final JsonNode before;
    private final JsonNode after;
    private final Map<String, Integer> rowsBefore;
    private final Map<String, Integer> rowsAfter;
    private final List<ResultDifference> found = new ArrayList<>();

    private Differences(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
        this.rowsBefore = rows(before);
        this.rowsAfter = rows(after);
    }

    /** At most 500, by kind. */
    public static List<ResultDifference> between(JsonNode before, JsonNode after) {
        Differences all = new Differences(before, after);
        for (String field : List.of("system", "period", "group")) {
            if (!before.path(field).equals(after.path(field))) {
                all.add(Kind.SYSTEM, "", "", name(before, field), name(after, field));
            }
        }
        all.subjects();
        all.table(Kind.FIGURE, before.path("figures"), after.path("figures"));
        all.table(Kind.MARKS, before.path("marks"), after.path("marks"));
        all.ranks();
        return all.found.stream()
                .sorted(Comparator.comparing(ResultDifference::kind))
                .limit(MOST)
                .toList();
    }

    private static String name(JsonNode result, String field) {
        JsonNode value = result.path(field);
        return value.isObject()
                ? value.path("code").asString("") + " " + value.path("version").asString("")
                : value.asString("");
    }

    private static Map<String, Integer> rows(JsonNode result) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (JsonNode subject : result.path("subjects")) {
            rows.put(subject.path("code").asString(""), rows.size());
        }
        return rows;
    }

    private void subjects() {
        TreeSet<String> all = new TreeSet<>(rowsBefore.keySet());
        all.addAll(rowsAfter.keySet());
        for (String subject : all) {
            JsonNode one = before.path("subjects").path(rowsBefore.getOrDefault(subject, -1));
            JsonNode other = after.path("subjects").path(rowsAfter.getOrDefault(subject, -1));
            if (!one.equals(other)) {
                add(Kind.SUBJECT, "", subject, shown(one), shown(other));
            }
        }
    }

    private void table(Kind kind, JsonNode one, JsonNode other) {
        TreeSet<String> nodes = new TreeSet<>(one.propertyNames());
        nodes.addAll(other.propertyNames());
        for (String node : nodes) {
            JsonNode left = one.path(node);
            JsonNode right = other.path(node);
            if (kind == Kind.MARKS) {
                column(kind, node, left, right);
            } else {
                for (String part : List.of("values", "targets", "errors")) {
                    column(kind, part.equals("values") ? node : node + " · " + part, left.path(part), right.path(part));
                }
            }
        }
    }

    private void column(Kind kind, String node, JsonNode left, JsonNode right) {
        if (left.equals(right)) {
            return;
        }
        for (String subject : rowsBefore.keySet()) {
            if (rowsAfter.containsKey(subject)) {
                compare(kind, node, subject, left.path(rowsBefore.get(subject)), right.path(rowsAfter.get(subject)));
            }
        }
    }

    private void ranks() {
        for (String subject : rowsBefore.keySet()) {
            if (rowsAfter.containsKey(subject)) {
                compare(
                        Kind.RANK,
                        "",
                        subject,
                        before.path("ranks").path(rowsBefore.get(subject)),
                        after.path("ranks").path(rowsAfter.get(subject)));
            }
        }
    }

    private void compare(Kind kind, String node, String subject, JsonNode one, JsonNode other) {
        boolean same = one.isNumber() && other.isNumber()
                ? Double.compare(one.doubleValue(), other.doubleValue()) == 0
                : shown(one) == null ? shown(other) == null : one.equals(other);
        if (!same) {
            add(kind, node, subject, shown(one), shown(other));
        }
    }

    private static @Nullable String shown(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return value.isString() ? value.stringValue() : value.toString();
    }

    private void add(Kind kind, String node, String subject, @Nullable String one, @Nullable String other) {
        if (found.size() < MOST) {
            found.add(new ResultDifference(kind, node, subject, one, other));
        }
    }
}
