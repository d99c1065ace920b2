package bihuan.house;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.Bihuan;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void callEachOtherOnlyAlongTheArrowsThatTheyDeclare() {
        ApplicationModules.of(Bihuan.class).verify();
    }

    @Test
    void tellTheirStoryAndDeclareTheirArrows() {
        assertThat(Sources.modules()).allSatisfy(module -> {
            assertThat(module.resolve("package-info.java")).satisfies(Files::exists);
            assertThat(Sources.read(module.resolve("package-info.java")))
                    .as("Javadoc of %s", module.getFileName())
                    .startsWith("/**")
                    .contains("@ApplicationModule", "displayName", "allowedDependencies", "@NullMarked");
        });
    }

    /** It would stand before the module's own on the class path, and hide its declaration. */
    @Test
    void areNotDeclaredAgainByTheirTests() {
        assertThat(Sources.moduleNames().stream()
                        .map(module -> Sources.TESTS.resolve(module).resolve("package-info.java"))
                        .filter(Files::exists)
                        .map(Sources::shown))
                .as("package-info.java of tests in the package of a module: remove them")
                .isEmpty();
    }
}
