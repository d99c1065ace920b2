package bihuan.platform.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names of types in the description: their own, with those they are nested in, so that {@code IssueView.Content} is
 * {@code IssueViewContent}; controllers around their bodies do not count. Two types of one name would silently describe each
 * other; that is refused, and the build finds it: give one of them a name with {@code @Schema(name = …)}.
 */
final class SchemaNames extends TypeNameResolver {
    private final Map<String, Class<?>> owners = new ConcurrentHashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        String name = super.nameForClass(type, options);
        if (!type.getName().startsWith("bihuan.")) {
            return name;
        }
        String qualified = name.equals(type.getSimpleName()) ? withOuter(type) : name;
        Class<?> owner = owners.putIfAbsent(qualified, type);
        if (owner != null && owner != type) {
            throw new IllegalStateException("Both " + owner + " and " + type + " would be described as " + qualified);
        }
        return qualified;
    }

    private static String withOuter(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null || outer.getSimpleName().endsWith("Controller")
                ? type.getSimpleName()
                : withOuter(outer) + type.getSimpleName();
    }
}
