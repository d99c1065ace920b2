package bihuan.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A "no" with its reason: thrown anywhere, written by one handler as {@code application/problem+json}. Nothing has been changed
 * when it is thrown.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RefusalCode code;
    private final @Nullable String pointer;
    private final transient Map<String, Object> parameters;

    private Refusal(RefusalCode code, @Nullable String pointer, Map<String, Object> parameters) {
        super(code.key() + (pointer == null ? "" : " at " + pointer) + parameters, null, false, false);
        this.code = code;
        this.pointer = pointer;
        this.parameters = parameters;
    }

    public static Refusal of(RefusalCode code) {
        return new Refusal(code, null, Map.of());
    }

    /** Names the input that is to blame as a JSON pointer, e.g. {@code /assisting/0}. */
    public Refusal at(String jsonPointer) {
        return new Refusal(code, jsonPointer, parameters);
    }

    /** Adds a parameter for the words, where they stand as <code>{name}</code>. */
    public Refusal with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new Refusal(code, pointer, more);
    }

    public RefusalCode code() {
        return code;
    }

    public @Nullable String pointer() {
        return pointer;
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
