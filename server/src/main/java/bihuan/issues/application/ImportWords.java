package bihuan.issues.application;

import bihuan.kernel.Refusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/** The Chinese words of a refusal, for a cell of a workbook. */
final class ImportWords {
    private static final Map<String, Properties> BUNDLES = new ConcurrentHashMap<>();

    private ImportWords() {}

    static String of(Refusal refusal) {
        String key = refusal.code().key();
        String words = bundle(refusal.code().module()).getProperty(key, key);
        for (Map.Entry<String, Object> parameter : refusal.parameters().entrySet()) {
            words = words.replace("{" + parameter.getKey() + "}", String.valueOf(parameter.getValue()));
        }
        return words;
    }

    private static Properties bundle(String module) {
        return BUNDLES.computeIfAbsent(module, ImportWords::load);
    }

    private static Properties load(String module) {
        Properties words = new Properties();
        ClassPathResource file = new ClassPathResource("messages/" + module + ".properties");
        if (file.exists()) {
            try (InputStreamReader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                words.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return words;
    }
}
