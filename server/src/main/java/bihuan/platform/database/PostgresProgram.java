package bihuan.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The programs of PostgreSQL: {@code initdb}, {@code pg_ctl}, {@code postgres}. They refuse to work for root; so for him they run in a
 * user namespace of their own, where he is nobody and yet owns his files.
 */
final class PostgresProgram {
    private final Path home;
    private final List<String> prefix;

    PostgresProgram(Path home) {
        this.home = home;
        this.prefix = isRoot() ? List.of("unshare", "--user") : List.of();
    }

    /**
     * What a program said and how it ended.
     *
     * @param exit 0 for success
     */
    record Outcome(int exit, String output) {
        boolean succeeded() {
            return exit == 0;
        }
    }

    Outcome run(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(path(program).toString());
        command.addAll(arguments);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new PostgresTrouble(
                    "PostgreSQL's program " + command.getFirst() + " cannot be run: " + e.getMessage() + ".",
                    "Start Bihuan as an ordinary user, or set BIHUAN_DATABASE_URL to a PostgreSQL server of your own.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + program, e);
        }
    }

    /** The major version, such as {@code 18}: folders of another one cannot be read. */
    String majorVersion() {
        String words = run("postgres", List.of("--version")).output();
        return words.replaceFirst(".*\\) (\\d+).*", "$1");
    }

    /** Whether a process runs this very {@code postgres}. */
    boolean isRunBy(ProcessHandle process) {
        return process.info().command().map(path("postgres").toString()::equals).orElse(false);
    }

    private Path path(String program) {
        return home.resolve("bin").resolve(PostgresArchive.onWindows() ? program + ".exe" : program);
    }

    private static boolean isRoot() {
        return !PostgresArchive.onWindows() && "root".equals(System.getProperty("user.name"));
    }
}
