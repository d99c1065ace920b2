package bihuan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} names each requirement once, and nothing as proof that is not there. */
class SecurityPageTest {
    /** Requirements of ASVS 5.0.0 at level 1, and those that level 2 adds. */
    private static final int LEVELS_1_AND_2 = 253;

    private static final Pattern ROW = Pattern.compile("\\| ([0-9][0-9.a-z ]*) \\| (.+?) \\| (\\S+) \\| (.+) \\|");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final Pattern TEST = Pattern.compile("[A-Z][A-Za-z0-9]*(Test|Properties)");

    private record Row(String number, String state, String words) {}

    private static List<Row> rows(String part) {
        return ROW.matcher(part)
                .results()
                .map(row -> new Row(row.group(1), row.group(3), row.group(4)))
                .toList();
    }

    /** Asvs, then GB/T 22239. */
    private static List<String> parts() {
        String page = Sources.read(Sources.ROOT.resolve("docs/security.md"));
        int second = page.indexOf("## GB/T 22239");
        return List.of(page.substring(0, second), page.substring(second));
    }

    @Test
    void hasEachRequirementOnce() {
        assertThat(rows(parts().getFirst())).hasSize(LEVELS_1_AND_2);
        for (String part : parts()) {
            assertThat(rows(part)).extracting(Row::number).doesNotHaveDuplicates();
            assertThat(rows(part)).allSatisfy(row -> assertThat(row.state()).isIn("met", "n/a", "open"));
        }
    }

    @Test
    void namesNothingThatIsNotThere() {
        Set<String> classes = new TreeSet<>();
        for (Path folder : List.of(Sources.JAVA, Sources.TESTS)) {
            Sources.files(folder, ".java")
                    .forEach(file -> classes.add(file.getFileName().toString().replace(".java", "")));
        }
        for (Row row : parts().stream().flatMap(it -> rows(it).stream()).toList()) {
            Set<String> named =
                    NAMED.matcher(row.words()).results().map(it -> it.group(1)).collect(Collectors.toSet());
            assertThat(named)
                    .allSatisfy(name -> assertThat(isThere(name, classes))
                            .as(row.number() + " " + name)
                            .isTrue());
        }
    }

    private static boolean isThere(String name, Set<String> classes) {
        if (TEST.matcher(name).matches()) {
            return classes.contains(name);
        }
        boolean file = name.matches("(docs|bench|server|\\.ci)/.+|[A-Z]+\\.md");
        return !file || Files.exists(Sources.ROOT.resolve(name));
    }
}
