package bihuan.issues;

import org.jspecify.annotations.Nullable;

/**
 * A category (诉求分类) of the tree of two levels.
 *
 * @param code two digits for the first level, four for the second, for ever
 * @param parent code of the category above, {@code null} at the first level
 * @param retired no longer to be chosen; old issues keep it
 */
public record Category(String code, @Nullable String parent, String name, boolean retired) {}
