package bihuan.house;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.identity.ServiceScope;
import bihuan.identity.TestGovernment;
import bihuan.kernel.DataScope;
import bihuan.kernel.Needs;
import bihuan.kernel.OpenToAll;
import bihuan.kernel.Permission;
import bihuan.kernel.Role;
import bihuan.testing.BihuanTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** docs/access-matrix.md is the table from which the checks come; {@code -Dbihuan.docs.write=true} writes it. */
@BihuanTest
class AccessMatrixTest {
    private static final Path PAGE = Path.of(System.getProperty("bihuan.root", ".."), "docs/access-matrix.md");

    private static final String HEAD = """
            # Who may do what

            Written by `AccessMatrixTest` from the code that decides: `Permission` (which role), `@Needs` (which endpoint) and `Scopes` (which
            cases). Nothing else grants anything; an endpoint without a line here answers nobody. A role is felt on the next request. Roles can be
            lent to a colleague for a time, except those of control; administrator, security administrator and auditor (三员) exclude each other
            and every other role.

            """;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void isWhatTheCodeDecides() throws IOException {
        String page = HEAD + scopes() + permissions() + programs() + endpoints();
        if (Boolean.getBoolean("bihuan.docs.write")) {
            Files.writeString(PAGE, page);
            return;
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String scopes() {
        TestGovernment city = TestGovernment.found();
        String rows = Arrays.stream(Role.values())
                .map(role ->
                        "| %s | %s |%n".formatted(role, words(city.caller(role).scope())))
                .collect(Collectors.joining());
        return "## Which cases a role sees\n\n| role | cases |\n|---|---|\n" + rows + "\n";
    }

    private static String words(DataScope scope) {
        return switch (scope) {
            case DataScope.Everything everything -> "all of the city";
            case DataScope.Units units -> "those in which its unit, or one below it, has or had a part";
            case DataScope.OwnEnterprise own -> "those of its enterprise; sealed ones by follow-up code only";
            case DataScope.Nothing nothing -> "none";
        };
    }

    private static String permissions() {
        String head = Arrays.stream(Role.values())
                .map(role -> role.name().replace('_', ' ').toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(" | ", "| permission | ", " |\n"));
        String line = "|---" + "|:-:".repeat(Role.values().length) + "|\n";
        String rows = Arrays.stream(Permission.values())
                .map(permission -> Arrays.stream(Role.values())
                        .map(role -> permission.roles().contains(role) ? "●" : "")
                        .collect(Collectors.joining(" | ", "| `" + permission + "` | ", " |\n")))
                .collect(Collectors.joining());
        return "## Which role has which permission\n\n" + head + line + rows + "\n";
    }

    private static String programs() {
        String rows = Arrays.stream(ServiceScope.values())
                .map(scope -> "| `%s` | %s |%n"
                        .formatted(
                                scope,
                                scope.permissions().stream()
                                        .sorted()
                                        .map(it -> "`" + it + "`")
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining());
        return "## What programs may be granted\n\n| scope | permissions |\n|---|---|\n" + rows + "\n";
    }

    private String endpoints() {
        Stream<String> rows = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("bihuan"))
                .filter(entry -> !entry.getValue()
                        .getBeanType()
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes"))
                .flatMap(AccessMatrixTest::rows)
                .sorted();
        return "## Which endpoint needs which\n\nOne of several is enough.\n\n| endpoint | needs |\n|---|---|\n"
                + rows.collect(Collectors.joining());
    }

    private static Stream<String> rows(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
        String needs = needs(entry.getValue());
        List<String> methods = entry.getKey().getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .sorted()
                .toList();
        return entry.getKey().getPatternValues().stream()
                .map(path -> "| `%s` %s | %s |%n".formatted(path, String.join(" ", methods), needs));
    }

    private static String needs(HandlerMethod method) {
        OpenToAll open = method.getMethodAnnotation(OpenToAll.class);
        if (open != null) {
            return "open: " + open.because();
        }
        Needs needs = method.getMethodAnnotation(Needs.class);
        return needs == null
                ? "nobody"
                : Arrays.stream(needs.value()).map(it -> "`" + it + "`").collect(Collectors.joining(" or "));
    }
}
