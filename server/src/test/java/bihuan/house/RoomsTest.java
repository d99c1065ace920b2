package bihuan.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code web → door} and {@code application → persistence → domain → door}; the door is the top package of a module. */
class RoomsTest {
    private static final Set<String> ROOMS = Set.of("web", "application", "persistence", "domain");

    private final JavaClasses code = Code.ALL;

    @Test
    void haveNoOtherNames() {
        List<String> others = code.stream()
                .map(type -> type.getPackageName().split("\\."))
                .filter(names -> names.length > 2 && !names[1].equals("platform") && !ROOMS.contains(names[2]))
                .map(names -> names[1] + "." + names[2])
                .distinct()
                .toList();
        assertThat(others).as("rooms are " + ROOMS).isEmpty();
    }

    @Test
    void theDoorKnowsNoRoom() {
        noClasses()
                .that(resideInAPackage("bihuan.(*)"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "bihuan.*.web..", "bihuan.*.application..", "bihuan.*.persistence..", "bihuan.*.domain.."))
                .because("others see the door and would see the room through it")
                .check(code);
    }

    @Test
    void theWebEntersThroughTheDoor() {
        forbid("web", "application", "persistence", "domain");
    }

    @Test
    void theDomainKnowsOnlyTheDoor() {
        forbid("domain", "web", "application", "persistence");
    }

    @Test
    void persistenceSavesWhatTheDomainDecides() {
        forbid("persistence", "web", "application");
    }

    @Test
    void theApplicationKnowsNothingOfTheWeb() {
        forbid("application", "web");
    }

    @Test
    void theDomainIsPlainJava() {
        noClasses()
                .that(resideInAPackage("bihuan.*.domain.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework..", "java.sql.."))
                .because("rules are tested without a framework")
                .allowEmptyShould(true)
                .check(code);
    }

    @Test
    void theKernelIsSmallAndKnowsNoFramework() {
        classes()
                .that(resideInAPackage("bihuan.kernel"))
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "bihuan.kernel", "java..", "org.jspecify.annotations", "com.fasterxml.jackson.annotation"))
                .check(code);
        assertThat(Sources.files(Sources.JAVA.resolve("kernel"), ".java").stream()
                        .filter(file -> !file.endsWith("package-info.java")))
                .as("types of the kernel")
                .hasSizeLessThanOrEqualTo(25);
    }

    private void forbid(String room, String... others) {
        String[] packages =
                Arrays.stream(others).map(other -> "bihuan.*." + other + "..").toArray(String[]::new);
        noClasses()
                .that(resideInAPackage("bihuan.*." + room + ".."))
                .and()
                .resideOutsideOfPackage("bihuan.platform..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages))
                .because("the rooms have one direction: web to door, and application to persistence to domain to door")
                .allowEmptyShould(true)
                .check(code);
    }
}
