package bihuan.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository as the house tests read them. */
final class Sources {
    static final Path ROOT =
            Path.of(System.getProperty("bihuan.root", "..")).toAbsolutePath().normalize();
    static final Path JAVA = ROOT.resolve("server/src/main/java/bihuan");
    static final Path TESTS = ROOT.resolve("server/src/test/java/bihuan");
    static final Path RESOURCES = ROOT.resolve("server/src/main/resources");
    static final Path MIGRATIONS = RESOURCES.resolve("db/migration");

    private Sources() {}

    static List<Path> files(Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folders of the modules, each with a package-info. */
    static List<Path> modules() {
        try (Stream<Path> folders = Files.list(JAVA)) {
            return folders.filter(Files::isDirectory)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> moduleNames() {
        return modules().stream().map(module -> module.getFileName().toString()).toList();
    }

    static String shown(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }
}
