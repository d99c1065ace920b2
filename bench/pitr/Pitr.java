import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Rehearses docs/operations.md, "Recovery to a moment": base backup, archived log, disaster, recovery to the second before, verification.
 *
 * <p>Usage: {@code java Pitr.java <java 25> <server jar> <work folder> <issues in each phase>}. Ends with code 1 if anything is not as it
 * should be.
 */
public final class Pitr {
    private static final String PASSWORD = "rehearsal-only";
    private static final Set<String> NOT_COPIED = Set.of("postmaster.pid", "postmaster.opts", "pg_wal");

    private final String java;
    private final String jar;
    private final Path work;
    private final int databasePort = freePort();
    private final int port = freePort();
    private final HttpClient client = HttpClient.newHttpClient();

    private Pitr(String java, String jar, Path work) throws IOException {
        this.java = java;
        this.jar = jar;
        this.work = work;
    }

    public static void main(String[] args) throws Exception {
        new Pitr(args[0], args[1], Path.of(args[2]).toRealPath()).run(Integer.parseInt(args[3]));
    }

    private void run(int issues) throws Exception {
        Path cluster = work.resolve("cluster");
        initialise(cluster);
        postgres("start", cluster);
        query("postgres", "CREATE DATABASE bihuan");
        Process server = serve();
        register(issues);
        long begun = System.nanoTime();
        backUp(cluster, work.resolve("base"));
        say("base backup while the server works", begun);
        register(issues);
        Thread.sleep(2_000);
        String moment = query("bihuan", "SELECT now()");
        Thread.sleep(2_000);
        register(issues);
        long all = Long.parseLong(query("bihuan", "SELECT count(*) FROM issues.issue"));
        query("bihuan", "DROP SCHEMA issues CASCADE");
        query("bihuan", "SELECT pg_switch_wal()");
        require(all == 3L * issues, "registered " + all);
        server.destroy();
        server.waitFor(30, TimeUnit.SECONDS);
        postgres("stop", cluster);

        begun = System.nanoTime();
        Path recovered = recover(moment);
        say("recovered to " + moment, begun);
        long kept = Long.parseLong(query("bihuan", "SELECT count(*) FROM issues.issue"));
        require(kept == 2L * issues, "after the recovery there are " + kept + " issues");
        begun = System.nanoTime();
        require(!verified(), "the witness, which knows later seals, should have complained");
        Files.move(
                work.resolve("data/ledger-witness.log"), work.resolve("data/ledger-witness-until-recovery.log"));
        require(verified(), "the ledger does not verify");
        say("both verifications, each with the start of Java", begun);
        server = serve();
        register(10);
        server.destroy();
        server.waitFor(30, TimeUnit.SECONDS);
        require(verified(), "the ledger does not verify after new work");
        postgres("stop", recovered);
        System.out.printf("%d issues before the moment are all there, %d after it are gone as expected; the ledger verifies%n", kept, issues);
    }

    private void initialise(Path cluster) throws Exception {
        Path password = Files.writeString(work.resolve("password"), PASSWORD);
        program("initdb", "--pgdata=" + cluster, "--username=bihuan", "--pwfile=" + password, "--auth=scram-sha-256",
                "--encoding=UTF8", "--locale=C", "--lc-ctype=C.UTF-8");
        Files.createDirectories(work.resolve("wal"));
        configure(cluster, "");
    }

    private void configure(Path cluster, String more) throws IOException {
        Files.writeString(cluster.resolve("postgresql.conf"), """
                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                wal_level = replica
                archive_mode = on
                archive_command = 'test ! -f %s/wal/%%f && cp %%p %s/wal/%%f'
                %s
                """.formatted(databasePort, work, work, more));
    }

    private void postgres(String act, Path cluster) throws Exception {
        program("pg_ctl", act, "--pgdata=" + cluster, "--wait", "--timeout=120", "--silent", "--log=" + work.resolve("postgres.log"), "--mode=fast");
    }

    private void program(String name, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(work.resolve("program/bin/" + name).toString());
        for (String argument : arguments) {
            if (!argument.startsWith("--mode") || arguments[0].equals("stop")) {
                command.add(argument);
            }
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(work.resolve("programs.log").toFile()))
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(name + ": " + Files.readString(work.resolve("programs.log"))
                    + (Files.exists(work.resolve("postgres.log")) ? Files.readString(work.resolve("postgres.log")) : ""));
        }
    }

    private Connection owner(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + databasePort + "/" + database, "bihuan", PASSWORD);
    }

    private String query(String database, String sql) throws SQLException {
        try (Connection connection = owner(database);
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            ResultSet row = statement.getResultSet();
            row.next();
            return row.getString(1);
        }
    }

    /** What pg_basebackup does, with the functions of PostgreSQL, because only the server itself is at hand here. */
    private void backUp(Path cluster, Path base) throws Exception {
        try (Connection connection = owner("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('rehearsal', true)");
            copy(cluster, base);
            Files.createDirectories(base.resolve("pg_wal"));
            ResultSet label = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(true)");
            label.next();
            Files.writeString(base.resolve("backup_label"), label.getString(1));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path relative = from.relativize(file);
                if (relative.getNameCount() > 0 && NOT_COPIED.contains(relative.getName(0).toString())) {
                    continue;
                }
                try {
                    Files.copy(file, to.resolve(relative), StandardCopyOption.COPY_ATTRIBUTES);
                } catch (java.nio.file.NoSuchFileException gone) {
                    // PostgreSQL removed it meanwhile; the log knows.
                }
            }
        }
    }

    private Path recover(String moment) throws Exception {
        Path recovered = work.resolve("recovered");
        copy(work.resolve("base"), recovered);
        Files.createDirectories(recovered.resolve("pg_wal"));
        configure(recovered, """
                restore_command = 'cp %s/wal/%%f %%p'
                recovery_target_time = '%s'
                recovery_target_action = 'promote'
                """.formatted(work, moment));
        Files.writeString(recovered.resolve("recovery.signal"), "");
        postgres("start", recovered);
        while (query("postgres", "SELECT pg_is_in_recovery()").equals("t")) {
            Thread.sleep(100);
        }
        return recovered;
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                java, "-jar", jar, "--bihuan.data=" + work.resolve("data"), "--bihuan.demo.history=false",
                "--bihuan.limits.enabled=false"));
        command.addAll(List.of(arguments));
        return command;
    }

    private ProcessBuilder process(List<String> command) {
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(work.resolve("server.log").toFile()));
        process.environment().putAll(Map.of(
                "BIHUAN_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + databasePort + "/bihuan",
                "BIHUAN_DATABASE_USER", "bihuan",
                "BIHUAN_DATABASE_PASSWORD", PASSWORD));
        return process;
    }

    private Process serve() throws Exception {
        Process server = process(command("--server.port=" + port)).start();
        for (int tries = 0; tries < 1200; tries++) {
            require(server.isAlive(), "the server ended while starting:\n" + Files.readString(work.resolve("server.log")));
            try {
                HttpRequest ready = request("/actuator/health/readiness").build();
                if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return server;
                }
            } catch (IOException e) {
                // It does not listen yet.
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The server is not ready after two minutes");
    }

    private boolean verified() throws Exception {
        Process verification = process(command("--bihuan.command=verify-ledger", "--server.port=0")).start();
        return verification.waitFor() == 0;
    }

    private void register(int issues) throws Exception {
        for (int n = 0; n < issues; n++) {
            HttpRequest request = request("/api/issues")
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"channel\":\"WEB\",\"title\":\"园区用电报装进度查询\",\"text\":\"我公司新厂房申请用电报装已逾期，请协调。\"}"))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            require(answer.statusCode() == 201, answer.statusCode() + " " + answer.body());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void say(String what, long begun) {
        System.out.printf("%s: %.1f s%n", what, (System.nanoTime() - begun) / 1e9);
    }

    private static void require(boolean good, String words) {
        if (!good) {
            System.err.println("BROKEN: " + words);
            System.exit(1);
        }
    }
}
