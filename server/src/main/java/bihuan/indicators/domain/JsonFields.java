package bihuan.indicators.domain;

import bihuan.indicators.SystemFault;
import bihuan.indicators.SystemFault.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Fields of JSON objects, and what is wrong with them. A field that is wrong reads as null. */
final class JsonFields {
    private static final Pattern CODE = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._-]{0,59}");
    private static final int LONGEST = 500;

    private final List<SystemFault> faults = new ArrayList<>();

    List<SystemFault> faults() {
        return faults;
    }

    void fault(String at, Kind kind, String words) {
        faults.add(new SystemFault(at, kind, words));
    }

    @Nullable
    String text(JsonNode json, String at, String field) {
        String value = optional(json, at, field);
        if (value == null && !json.hasNonNull(field)) {
            fault(at + "/" + field, Kind.MISSING, "请填写");
        }
        return value;
    }

    @Nullable
    String optional(JsonNode json, String at, String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()
                || value.stringValue().isBlank()
                || value.stringValue().length() > LONGEST) {
            fault(at + "/" + field, Kind.WRONG, "应是 1 到 " + LONGEST + " 个字");
            return null;
        }
        return value.stringValue();
    }

    @Nullable
    String code(JsonNode json, String at, String field) {
        String value = text(json, at, field);
        if (value != null && !CODE.matcher(value).matches()) {
            fault(at + "/" + field, Kind.WRONG, "只用字母、数字、点、下划线和连字符，最多 60 个");
            return null;
        }
        return value;
    }

    @Nullable
    Double number(JsonNode json, String at, String field, double least, double most) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            fault(at + "/" + field, Kind.MISSING, "请填写");
            return null;
        }
        double number = value.isNumber() ? value.asDouble() : Double.NaN;
        if (!(number >= least && number <= most)) {
            fault(at + "/" + field, Kind.WRONG, "应是 " + words(least) + " 到 " + words(most) + " 的数");
            return null;
        }
        return number;
    }

    private static String words(double bound) {
        if (bound == Double.MIN_VALUE) {
            return "大于 0";
        }
        return bound == Math.rint(bound) && Math.abs(bound) < 1e9
                ? Long.toString((long) bound)
                : Double.toString(bound);
    }

    <E extends Enum<E>> @Nullable E choice(JsonNode json, String at, String field, Class<E> type) {
        String value = text(json, at, field);
        if (value == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        fault(at + "/" + field, Kind.WRONG, "只能是 " + Arrays.toString(type.getEnumConstants()));
        return null;
    }
}
