package bihuan.rulebook.web;

import bihuan.rulebook.Rule;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of rules, from the message files of the modules that declare them. */
final class RuleWords {
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private RuleWords() {}

    /** What the rule means, in Chinese unless English is asked for; its key where the module has no words for it. */
    static String of(Rule<?> rule, Locale locale) {
        Locale language = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        try {
            return ResourceBundle.getBundle("messages." + rule.module(), language, NO_OTHER_LANGUAGE)
                    .getString(rule.wordsKey());
        } catch (MissingResourceException e) {
            return rule.key();
        }
    }
}
