package bihuan.platform.problems;

import bihuan.kernel.Moment;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of all modules: each has {@code messages/<module>.properties} in Chinese and {@code messages/<module>_en.properties}.
 * A parameter stands in the words as <code>{name}</code>.
 */
@Component
public class Words {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Moment.ZONE);

    private final Map<String, String> chinese;
    private final Map<String, String> english;

    Words() throws IOException {
        this.chinese = load(false);
        this.english = load(true);
    }

    private static Map<String, String> load(boolean inEnglish) throws IOException {
        Map<String, String> words = new HashMap<>();
        for (Resource bundle :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            if (String.valueOf(bundle.getFilename()).endsWith("_en.properties") == inEnglish) {
                Properties content = new Properties();
                try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    content.load(reader);
                }
                content.forEach((key, value) -> words.put((String) key, (String) value));
            }
        }
        return Map.copyOf(words);
    }

    /** The words for a key, or {@code null} if that language has none. */
    public @Nullable String find(String key, Locale locale) {
        return (isEnglish(locale) ? english : chinese).get(key);
    }

    /** The words for a key; the key itself if there are none. */
    public String of(String key, Map<String, ?> parameters, Locale locale) {
        String words = find(key, locale);
        if (words == null) {
            return key;
        }
        for (Map.Entry<String, ?> parameter : parameters.entrySet()) {
            words = words.replace("{" + parameter.getKey() + "}", shown(parameter.getValue()));
        }
        return words;
    }

    private static String shown(Object value) {
        return value instanceof Instant instant ? MINUTE.format(instant) : String.valueOf(value);
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
