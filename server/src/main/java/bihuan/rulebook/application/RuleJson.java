package bihuan.rulebook.application;

import bihuan.kernel.Refusal;
import bihuan.rulebook.Rule;
import bihuan.rulebook.RulebookRefusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Values of rules as JSON, read strictly: every field known, present and of its type. */
final class RuleJson {
    private static final String VALUE = "/value";

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private RuleJson() {}

    static JsonNode write(Object value) {
        return STRICT.valueToTree(value);
    }

    /**
     * The value of a rule.
     *
     * @throws Refusal with a pointer below {@code /value} if it is not of the rule's type or its check refuses it
     */
    static <T> T read(Rule<T> rule, JsonNode json) {
        T value = typed(rule, json);
        try {
            rule.check().accept(value);
        } catch (Refusal refusal) {
            throw refusal.at(VALUE + (refusal.pointer() == null ? "" : refusal.pointer()));
        }
        return value;
    }

    private static <T> T typed(Rule<T> rule, JsonNode json) {
        if (json.isNull() || json.isMissingNode()) {
            throw notOfType(rule, VALUE);
        }
        try {
            return STRICT.treeToValue(json, rule.type());
        } catch (JacksonException e) {
            throw notOfType(rule, VALUE + pointer(e));
        }
    }

    private static Refusal notOfType(Rule<?> rule, String pointer) {
        return Refusal.of(RulebookRefusal.VALUE_NOT_OF_TYPE).at(pointer).with("key", rule.key());
    }

    private static String pointer(JacksonException e) {
        if (!(e instanceof DatabindException)) {
            return "";
        }
        StringBuilder pointer = new StringBuilder();
        for (Reference step : e.getPath()) {
            pointer.append('/').append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName());
        }
        return pointer.toString();
    }
}
