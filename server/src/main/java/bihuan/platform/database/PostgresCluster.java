package bihuan.platform.database;

import bihuan.platform.database.PostgresProgram.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** The files of one PostgreSQL server ("cluster" in its language): made once, then only ever opened. */
final class PostgresCluster {
    static final String OWNER = "bihuan";

    private static final String TRY_ELSEWHERE =
            "Choose another folder with --bihuan.data=FOLDER, or set BIHUAN_DATABASE_URL to a PostgreSQL server of your own.";

    private final Path path;
    private final PostgresProgram program;

    PostgresCluster(Path path, PostgresProgram program) {
        this.path = path;
        this.program = program;
    }

    /** Makes the cluster if there is none; checks that this PostgreSQL can read it if there is one. */
    void prepare() {
        try {
            if (!Files.exists(path.resolve("PG_VERSION"))) {
                make();
            }
            String made = Files.readString(path.resolve("PG_VERSION")).strip();
            String ours = program.majorVersion();
            if (!made.equals(ours)) {
                throw new PostgresTrouble(
                        "The data folder " + path + " was made by PostgreSQL " + made + ", and this is PostgreSQL "
                                + ours + ".",
                        "Bring its data over with a dump of the old version, or start the version of Bihuan that made it. "
                                + TRY_ELSEWHERE);
            }
        } catch (IOException e) {
            throw new PostgresTrouble("The data folder " + path + " cannot be used: " + e + ".", TRY_ELSEWHERE, e);
        }
    }

    /** Made beside its place and then moved there, so that a half-made cluster is never taken for a whole one. */
    private void make() throws IOException {
        Path unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        Path password = Files.writeString(path.resolveSibling("password.unfinished"), randomPassword());
        Outcome outcome = new Outcome(1, "");
        for (String wordClasses : wordClasses()) {
            outcome = program.run("initdb", initialisation(unfinished, password, wordClasses));
            if (outcome.succeeded()) {
                break;
            }
        }
        if (!outcome.succeeded()) {
            throw new PostgresTrouble(
                    "PostgreSQL could not make its files in " + path + ": " + outcome.output(),
                    "Start Bihuan as an ordinary user, for root needs a kernel that allows `unshare --user`. "
                            + TRY_ELSEWHERE);
        }
        Files.move(password, unfinished.resolve("bihuan.password"));
        Files.move(unfinished, path);
    }

    private static List<String> initialisation(Path folder, Path password, String wordClasses) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--pgdata=" + folder);
        arguments.add("--username=" + OWNER);
        arguments.add("--pwfile=" + password);
        arguments.add("--auth=scram-sha-256");
        arguments.add("--encoding=UTF8");
        arguments.add("--locale-provider=builtin");
        arguments.add("--builtin-locale=C.UTF-8");
        arguments.add("--locale=C");
        arguments.add("--lc-ctype=" + wordClasses);
        return arguments;
    }

    /** Never plain C: pg_trgm asks lc_ctype which characters make words, and C knows no Chinese ones. */
    private static List<String> wordClasses() {
        return List.of("C.UTF-8", "C.utf8", "en_US.UTF-8", "zh_CN.UTF-8", "UTF-8");
    }

    private static String randomPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    String password() {
        try {
            return Files.readString(path.resolve("bihuan.password")).strip();
        } catch (IOException e) {
            throw new PostgresTrouble("The password of the database cannot be read: " + e + ".", TRY_ELSEWHERE, e);
        }
    }

    /** Starts the server in a process group of its own, so that Ctrl-C reaches it only through us; returns when it answers. */
    Outcome start(String settings, String options, Path logs) throws IOException {
        Files.writeString(path.resolve("postgresql.conf"), settings);
        Files.createDirectories(logs);
        Path log =
                Files.writeString(startLog(logs), "", StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        return program.run(
                "pg_ctl",
                List.of(
                        "start",
                        "--pgdata=" + path,
                        "--wait",
                        "--timeout=600",
                        "--silent",
                        "--log=" + log,
                        "--options=" + options));
    }

    /** What the server said before its log files were open. */
    static String whyNot(Path logs) throws IOException {
        List<String> lines = Files.readAllLines(startLog(logs), StandardCharsets.UTF_8);
        return lines.stream()
                .filter(line -> line.contains("FATAL"))
                .reduce((first, last) -> last)
                .orElseGet(() -> "see " + logs);
    }

    private static Path startLog(Path logs) {
        return logs.resolve("postgres-start.log");
    }

    Outcome stop() {
        return program.run(
                "pg_ctl", List.of("stop", "--pgdata=" + path, "--mode=fast", "--wait", "--timeout=120", "--silent"));
    }

    Path processFile() {
        return path.resolve("postmaster.pid");
    }

    /** The server's process if its file names a living one. */
    Optional<ProcessHandle> process() throws IOException {
        if (!Files.exists(processFile())) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(processFile(), StandardCharsets.UTF_8);
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }
}
