package bihuan.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SizesTest {

    @Test
    void noFileHasMoreThan400Lines() {
        Stream<Path> files = Stream.of(
                        Sources.files(Sources.JAVA, ".java"),
                        Sources.files(Sources.TESTS, ".java"),
                        Sources.files(Sources.MIGRATIONS, ".sql"))
                .flatMap(List::stream);
        assertThat(files.filter(file -> Sources.read(file).lines().count() > 400)
                        .map(Sources::shown))
                .as("files of more than 400 lines: cut them by ability")
                .isEmpty();
    }

    @Test
    void noConstructorTakesMoreThanSixArguments() {
        assertThat(Code.ALL.stream()
                        .filter(type -> !type.isRecord() && !type.isEnum())
                        .flatMap(type -> type.getConstructors().stream())
                        .filter(SizesTest::isForOthers)
                        .filter(constructor ->
                                constructor.getRawParameterTypes().size() > 6)
                        .map(JavaConstructor::getOwner)
                        .map(JavaClass::getName))
                .as("classes that need more than six others: part them")
                .isEmpty();
    }

    private static boolean isForOthers(JavaConstructor constructor) {
        return !constructor.getModifiers().contains(JavaModifier.PRIVATE)
                && !constructor.getModifiers().contains(JavaModifier.SYNTHETIC);
    }
}
