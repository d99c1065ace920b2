import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;

/**
 * Registers issues over HTTP as fast as eight writers can, in turn with everything on, with sealed identities, without row-level
 * security, and at a second server without the ledger; each write is durable and has an Idempotency-Key. Prints writes a second and the
 * processor time of one write (the server's and its PostgreSQL's, which a busy machine blurs less), as medians of the rounds, and their
 * ratios.
 *
 * <p>Usage: {@code java Cost.java <java 25> <server jar> <work folder> <rounds> <seconds>}.
 */
public final class Cost {
    private static final int WRITERS = 8;

    private enum Kind {
        AS_IT_IS("as it is"),
        SEALED("every identity sealed"),
        WITHOUT_ROW_SECURITY("without row-level security"),
        WITHOUT_LEDGER("without the ledger");

        final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Server whole;
    private final Server withoutLedger;

    private Cost(Server whole, Server withoutLedger) {
        this.whole = whole;
        this.withoutLedger = withoutLedger;
    }

    private record Server(Process process, int port, Path data) {}

    public static void main(String[] args) throws Exception {
        Path work = Path.of(args[2]);
        Server whole = start(args[0], args[1], work.resolve("whole"), work.resolve("nothing"));
        Server without = start(args[0], args[1], work.resolve("without"), work.resolve("without-ledger"));
        try {
            new Cost(whole, without).run(Integer.parseInt(args[3]), Integer.parseInt(args[4]));
        } finally {
            for (Server server : List.of(whole, without)) {
                server.process().destroy();
                server.process().waitFor(30, TimeUnit.SECONDS);
            }
        }
    }

    private static Server start(String java, String jar, Path data, Path added) throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(java, "-Xmx1g"));
        command.addAll(
                List.of(
                        "-cp",
                        jar,
                        "-Dloader.path=" + added,
                        "-Dloader.main=bihuan.Bihuan",
                        "org.springframework.boot.loader.launch.PropertiesLauncher"));
        command.addAll(List.of(
                "--server.port=" + port,
                "--bihuan.data=" + data,
                "--bihuan.demo.history=false",
                "--bihuan.limits.enabled=false"));
        Path log = data.resolveSibling(data.getFileName() + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        HttpClient client = HttpClient.newHttpClient();
        for (int tries = 0; tries < 1200; tries++) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The server ended while starting:\n" + Files.readString(log));
            }
            try {
                URI ready = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
                if (client.send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return new Server(process, port, data);
                }
            } catch (IOException e) {
                // It does not listen yet.
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The server is not ready after two minutes, see " + log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void run(int rounds, int seconds) throws Exception {
        warmUp(seconds);
        Map<Kind, Round[]> results = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            results.put(kind, new Round[rounds]);
        }
        for (int round = 0; round < rounds; round++) {
            for (int place = 0; place < Kind.values().length; place++) {
                Kind kind = Kind.values()[(round + place) % Kind.values().length];
                results.get(kind)[round] = round(kind, seconds);
            }
        }
        check();
        double rate = median(results.get(Kind.AS_IT_IS), Round::rate);
        double time = median(results.get(Kind.AS_IT_IS), Round::processor);
        results.forEach((kind, all) -> System.out.printf(
                "%-28s %6.0f issues a second   ratio %.2f   (%.0f to %.0f)     %5.2f ms of processor an issue   ratio %.2f   (%.2f to %.2f)%n",
                kind.words,
                median(all, Round::rate),
                median(all, Round::rate) / rate,
                Arrays.stream(all).mapToDouble(Round::rate).min().orElseThrow(),
                Arrays.stream(all).mapToDouble(Round::rate).max().orElseThrow(),
                median(all, Round::processor),
                median(all, Round::processor) / time,
                Arrays.stream(all).mapToDouble(Round::processor).min().orElseThrow(),
                Arrays.stream(all).mapToDouble(Round::processor).max().orElseThrow()));
    }

    /**
     * @param rate writes a second
     * @param processor milliseconds of processor time for one write
     */
    private record Round(double rate, double processor) {}

    /** Both servers do the same before anything counts. */
    private void warmUp(int seconds) throws Exception {
        for (int again = 0; again < 4; again++) {
            round(Kind.AS_IT_IS, seconds);
            round(Kind.WITHOUT_LEDGER, seconds);
        }
    }

    private Round round(Kind kind, int seconds) throws Exception {
        Server server = kind == Kind.WITHOUT_LEDGER ? withoutLedger : whole;
        if (kind == Kind.WITHOUT_ROW_SECURITY) {
            rowSecurity(server, false);
        }
        AtomicLong done = new AtomicLong();
        double before = processorMillis(server);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Thread> writers = new ArrayList<>();
        for (int n = 0; n < WRITERS; n++) {
            writers.add(Thread.ofPlatform().start(() -> write(server, kind == Kind.SEALED, end, done)));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        double spent = processorMillis(server) - before;
        if (kind == Kind.WITHOUT_ROW_SECURITY) {
            rowSecurity(server, true);
        }
        return new Round(done.get() / (double) seconds, spent / done.get());
    }

    private void write(Server server, boolean sealed, long end, AtomicLong done) {
        while (System.nanoTime() < end) {
            String key = UUID.randomUUID().toString();
            String body = "{\"channel\":\"WEB\",\"title\":\"园区用电报装进度查询 " + key
                    + "\",\"text\":\"我公司新厂房申请用电报装已逾期，多次到窗口询问没有结果，设备已经到场，请协调。编号" + key
                    + "\",\"enterpriseName\":\"岚川样本机械有限公司\",\"contactName\":\"测试联系人\",\"contactPhone\":\"13800000000\",\"sealed\":" + sealed + "}";
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/issues"))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .timeout(Duration.ofSeconds(20))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            try {
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 201) {
                    throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                }
                done.incrementAndGet();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** As the owner of the database, who alone may. */
    private static void rowSecurity(Server server, boolean on) throws Exception {
        try (Connection owner = owner(server);
                Statement statement = owner.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery("SELECT schemaname || '.' || tablename FROM pg_policies WHERE policyname = 'within_reach'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                statement.execute("ALTER TABLE " + table + (on ? " ENABLE" : " DISABLE") + " ROW LEVEL SECURITY");
            }
        }
    }

    /** The first server has entries in its ledger, the second has none: the bench measured what it says. */
    private void check() throws Exception {
        long entries = count(whole);
        long none = count(withoutLedger);
        if (entries == 0 || none != 0) {
            throw new IllegalStateException("Entries of registered issues: " + entries + " with, " + none + " without ledger");
        }
    }

    private static long count(Server server) throws Exception {
        try (Connection owner = owner(server);
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM ledger.entry WHERE type LIKE '%IssueRegistered'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection owner(Server server) throws Exception {
        Path cluster = server.data().resolve("postgres");
        String port = Files.readAllLines(cluster.resolve("postmaster.pid")).get(3).strip();
        String password = Files.readString(cluster.resolve("bihuan.password")).strip();
        return Objects.requireNonNull(
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/bihuan", "bihuan", password));
    }

    /** What the server, its PostgreSQL and the children of both have used so far: fields 14 to 17 of {@code /proc/<pid>/stat}, in hundredths. */
    private static double processorMillis(Server server) throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(server.data().resolve("postgres").resolve("postmaster.pid")).get(0).strip());
        List<Long> ids = new ArrayList<>(List.of(server.process().pid(), postmaster));
        ProcessHandle.of(postmaster).stream().flatMap(ProcessHandle::descendants).map(ProcessHandle::pid).forEach(ids::add);
        long hundredths = 0;
        for (long id : ids) {
            Path stat = Path.of("/proc/" + id + "/stat");
            if (Files.exists(stat)) {
                String line = Files.readString(stat);
                String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
                for (int field = 11; field < (id == postmaster || id == server.process().pid() ? 15 : 13); field++) {
                    hundredths += Long.parseLong(fields[field]);
                }
            }
        }
        return hundredths * 10.0;
    }

    private static double median(Round[] rounds, ToDoubleFunction<Round> figure) {
        double[] sorted = Arrays.stream(rounds).mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
