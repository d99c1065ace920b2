package bihuan.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The archive of PostgreSQL's programs that comes with this build for one sort of machine. */
final class PostgresArchive {

    private PostgresArchive() {}

    /** Unpacks it into a folder named after its content, unless that has been done before. */
    static Path unpackInto(Path parent) {
        ClassPathResource archive = new ClassPathResource("postgres-" + system() + "-" + machine() + ".txz");
        if (!archive.exists()) {
            throw new PostgresTrouble(
                    "This build brings no PostgreSQL for " + system() + " on " + machine() + ".",
                    "Build it on such a machine, or set BIHUAN_DATABASE_URL to a PostgreSQL server of your own.");
        }
        try {
            return unpack(archive, parent);
        } catch (IOException e) {
            throw new PostgresTrouble(
                    "PostgreSQL could not be unpacked into " + parent + ": " + e + ".",
                    "Free some disk space, or give this user the right to write there.",
                    e);
        }
    }

    private static Path unpack(ClassPathResource archive, Path parent) throws IOException {
        Path home;
        try (InputStream content = archive.getInputStream()) {
            home = parent.resolve(
                    "postgres-" + DigestUtils.md5DigestAsHex(content).substring(0, 12));
        }
        if (Files.exists(home)) {
            return home;
        }
        Files.createDirectories(parent);
        Path unfinished = Files.createTempDirectory(parent, "unfinished-");
        try (InputStream content = new BufferedInputStream(archive.getInputStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(content))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, unfinished);
            }
        }
        try {
            return Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            FileSystemUtils.deleteRecursively(unfinished);
            if (Files.exists(home)) {
                return home;
            }
            throw e;
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path home) throws IOException {
        Path target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("The archive points outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            if ((entry.getMode() & 0111) != 0 && !target.toFile().setExecutable(true)) {
                throw new IOException("Cannot be made executable: " + target);
            }
        }
    }

    static boolean onWindows() {
        return system().equals("windows");
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("win") && !name.contains("darwin") ? "windows" : name.contains("mac") ? "darwin" : "linux";
    }

    private static String machine() {
        return switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }
}
