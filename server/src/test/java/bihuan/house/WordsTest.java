package bihuan.house;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.kernel.RefusalCode;
import bihuan.platform.problems.ProblemCode;
import bihuan.platform.problems.Words;
import bihuan.testing.BihuanTest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BihuanTest
class WordsTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    @Autowired
    Words words;

    @Test
    void sayEveryRefusalInBothLanguages() {
        assertThat(keys().flatMap(key -> LANGUAGES.stream()
                        .filter(language -> words.find(key, language) == null)
                        .map(language -> key + " in " + language.getDisplayLanguage(Locale.ENGLISH))))
                .as("refusals without words in messages/<module>.properties or messages/<module>_en.properties")
                .isEmpty();
    }

    @Test
    void mentionTheSameParametersInBothLanguages() {
        assertThat(keys().filter(key ->
                        !parameters(key, Locale.SIMPLIFIED_CHINESE).equals(parameters(key, Locale.ENGLISH))))
                .isEmpty();
    }

    private static Stream<String> keys() {
        Stream<String> refusals = Code.ALL.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(RefusalCode.class))
                .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                .map(code -> ((RefusalCode) code).key());
        Stream<String> problems = Arrays.stream(ProblemCode.values())
                .flatMap(code -> Stream.of(code.key(), "platform.status-" + code.status()));
        return Stream.concat(refusals, problems).distinct().sorted();
    }

    private TreeSet<String> parameters(String key, Locale language) {
        TreeSet<String> names = new TreeSet<>();
        String text = words.find(key, language);
        PARAMETER.matcher(text == null ? "" : text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }
}
