package bihuan.house;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.Bihuan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The table of modules in ARCHITECTURE.md is what the code declares; {@code -Dbihuan.docs.write=true} writes it. */
class ArchitecturePageTest {
    private static final Path PAGE = Path.of(System.getProperty("bihuan.root", ".."), "ARCHITECTURE.md");
    private static final String BEGIN = "<!-- modules:begin -->";
    private static final String END = "<!-- modules:end -->";

    @Test
    void theTableOfModulesIsWhatTheCodeDeclares() throws IOException {
        String page = Files.readString(PAGE);
        String current = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + "\n" + table()
                + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("bihuan.docs.write")) {
            Files.writeString(PAGE, current);
            return;
        }
        assertThat(page).isEqualTo(current);
    }

    private static String table() {
        return "| module | 业务名 | may call |\n|---|---|---|\n"
                + ApplicationModules.of(Bihuan.class).stream()
                        .map(module -> module.getBasePackage().getName())
                        .sorted(Comparator.comparingInt(ArchitecturePageTest::arrows)
                                .thenComparing(Comparator.naturalOrder()))
                        .map(ArchitecturePageTest::row)
                        .collect(Collectors.joining());
    }

    private static int arrows(String module) {
        return declared(module).allowedDependencies().length;
    }

    private static String row(String module) {
        ApplicationModule declared = declared(module);
        return "| `%s` | %s | %s |%n"
                .formatted(
                        module.substring("bihuan.".length()),
                        declared.displayName(),
                        declared.allowedDependencies().length == 0
                                ? "nobody"
                                : String.join(" · ", declared.allowedDependencies()));
    }

    private static ApplicationModule declared(String module) {
        try {
            ApplicationModule declared = Class.forName(module + ".package-info").getAnnotation(ApplicationModule.class);
            return Objects.requireNonNull(declared, module + " is not declared as a module");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(module + " has no package-info", e);
        }
    }
}
