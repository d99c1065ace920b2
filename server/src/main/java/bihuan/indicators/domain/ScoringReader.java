package bihuan.indicators.domain;

import bihuan.indicators.Direction;
import bihuan.indicators.Scoring;
import bihuan.indicators.SystemFault.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A {@link Scoring} from its JSON. */
final class ScoringReader {
    private static final double FAR = 1e15;

    private final JsonFields fields;

    ScoringReader(JsonFields fields) {
        this.fields = fields;
    }

    @Nullable
    Scoring read(JsonNode json, String at) {
        String kind = fields.text(json, at, "kind");
        if (kind == null) {
            return null;
        }
        int before = fields.faults().size();
        try {
            Scoring scoring = switch (kind) {
                case "FRONTIER" -> frontier(json, at);
                case "STANDARD" -> standard(json, at);
                case "BEST" -> ifPresent(direction(json, at), Scoring.Best::new);
                case "RANK" -> ifPresent(direction(json, at), Scoring.ByRank::new);
                case "STEPS" -> new Scoring.Steps(steps(json, at));
                case "EFFICACY" -> efficacy(json, at);
                case "POINTS" -> ifPresent(fields.number(json, at, "most", 0, FAR), Scoring.Points::new);
                case "FORMULA" -> formula(json, at);
                default -> null;
            };
            if (scoring == null && fields.faults().size() == before) {
                fields.fault(
                        at + "/kind", Kind.WRONG, "只能是 FRONTIER、STANDARD、BEST、RANK、STEPS、EFFICACY、POINTS 或 FORMULA");
            }
            return fields.faults().size() == before ? scoring : null;
        } catch (IllegalArgumentException e) {
            if (fields.faults().size() == before) {
                fields.fault(at, Kind.WRONG, "评分方法的参数不成立：" + e.getMessage());
            }
            return null;
        }
    }

    private interface Make<T> {
        Scoring from(T value);
    }

    private static <T> @Nullable Scoring ifPresent(@Nullable T value, Make<T> make) {
        return value == null ? null : make.from(value);
    }

    private @Nullable Direction direction(JsonNode json, String at) {
        return fields.choice(json, at, "direction", Direction.class);
    }

    private @Nullable Double optional(JsonNode json, String at, String field) {
        return json.hasNonNull(field) ? fields.number(json, at, field, -FAR, FAR) : null;
    }

    private @Nullable Scoring frontier(JsonNode json, String at) {
        Double best = fields.number(json, at, "best", -FAR, FAR);
        Double worst = fields.number(json, at, "worst", -FAR, FAR);
        Double exponent = optional(json, at, "exponent");
        return best == null || worst == null
                ? null
                : new Scoring.Frontier(best, worst, exponent == null ? 1 : exponent);
    }

    private @Nullable Scoring standard(JsonNode json, String at) {
        Direction direction = direction(json, at);
        Double cap = optional(json, at, "cap");
        return direction == null
                ? null
                : new Scoring.Standard(direction, optional(json, at, "standard"), cap == null ? 100 : cap);
    }

    private @Nullable Scoring efficacy(JsonNode json, String at) {
        Direction direction = direction(json, at);
        return direction == null
                ? null
                : new Scoring.Efficacy(direction, optional(json, at, "pass"), optional(json, at, "best"));
    }

    private @Nullable Scoring formula(JsonNode json, String at) {
        Direction direction = direction(json, at);
        String formula = fields.text(json, at, "formula");
        return direction == null || formula == null ? null : new Scoring.Formula(direction, formula);
    }

    private List<Scoring.Step> steps(JsonNode json, String at) {
        List<Scoring.Step> steps = new ArrayList<>();
        JsonNode array = json.path("steps");
        for (int i = 0; i < array.size(); i++) {
            String place = at + "/steps/" + i;
            Double from = fields.number(array.path(i), place, "from", -FAR, FAR);
            Double marks = fields.number(array.path(i), place, "marks", 0, 100);
            if (from != null && marks != null) {
                steps.add(new Scoring.Step(from, marks));
            }
        }
        return steps;
    }
}
