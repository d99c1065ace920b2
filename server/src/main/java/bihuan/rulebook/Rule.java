package bihuan.rulebook;

import bihuan.kernel.Refusal;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A rule that a module declares as a constant.
 *
 * <p>Its words stand in {@code messages/<module>.properties} under {@link #wordsKey()}.
 *
 * @param key the module and a name, e.g. {@code assignments.sign-limit}; for ever
 * @param type what Jackson makes of the stored JSON: a number, a text, an enum, or a record (of lists, for a ladder)
 * @param fallback the value where the jurisdiction has decided nothing
 * @param check refuses a value that makes no sense, with a {@link bihuan.kernel.Refusal} whose pointer is relative to the value
 */
public record Rule<T>(String key, Class<T> type, T fallback, Consumer<T> check) {
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

    public Rule {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("A rule is called module.name-of-rule, not " + key);
        }
        check.accept(fallback);
    }

    /** A rule with a check of its own. */
    public static <T> Rule<T> of(String key, Class<T> type, T fallback, Consumer<T> check) {
        return new Rule<>(key, type, fallback, check);
    }

    /** A rule whose type admits only sensible values, such as an enum or a record that checks itself. */
    public static <T> Rule<T> of(String key, Class<T> type, T fallback) {
        return new Rule<>(key, type, fallback, value -> {});
    }

    /** A whole number within limits, both included. */
    public static Rule<Integer> number(String key, int fallback, int least, int most) {
        return new Rule<>(key, Integer.class, fallback, value -> {
            if (value < least || value > most) {
                throw Refusal.of(RulebookRefusal.OUT_OF_RANGE)
                        .with("least", least)
                        .with("most", most);
            }
        });
    }

    /** Yes or no. */
    public static Rule<Boolean> flag(String key, boolean fallback) {
        return of(key, Boolean.class, fallback);
    }

    /** The module that declares it. */
    public String module() {
        return key.substring(0, key.indexOf('.'));
    }

    /** Where its words stand in the message files of its module. */
    public String wordsKey() {
        return module() + ".rule" + key.substring(key.indexOf('.'));
    }
}
