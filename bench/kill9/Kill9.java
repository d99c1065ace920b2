import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Kills the server, its database, or both with SIGKILL at random moments while eight writers are at work, starts again on the same
 * data folder, and asks three questions: is everything that was acknowledged still there; does the repetition of what was not
 * acknowledged, with the same Idempotency-Key, end in exactly one issue; does the ledger verify.
 *
 * <p>Usage: {@code java Kill9.java <java 25> <server jar> <rounds> <seed>}. Ends with code 1 on the first broken promise.
 */
public final class Kill9 {
    private static final int WRITERS = 8;
    private static final Pattern NUMBER = Pattern.compile("\"number\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("\"followUpCode\"\\s*:\\s*\"([^\"]+)\"");

    private static final Pattern KEY = Pattern.compile("\"title\"\\s*:\\s*\"[^\"]*? ([0-9a-f-]{36})\"");
    private static final Pattern NEXT = Pattern.compile("\"next\"\\s*:\\s*\"([^\"]+)\"");
    private static final String PASSWORD = System.getProperty("demo.password", "Lanchuan-demo-1");

    private final String java;
    private final String jar;
    private final Random random;
    private final Path data;
    private final int port;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Queue<Write> acknowledged = new ConcurrentLinkedQueue<>();
    private final Map<String, Write> unknown = new ConcurrentHashMap<>();
    private long recoveryMillis;
    private long slowestRecoveryMillis;
    private int ambiguousThatHadBeenWritten;
    private int checked;

    /** One registration: what was sent under which key, and what came back. */
    private record Write(String key, String body, String number, String code) {}

    private Kill9(String java, String jar, long seed) throws IOException {
        this.java = java;
        this.jar = jar;
        this.random = new Random(seed);
        this.data = Files.createTempDirectory("bihuan-kill9");
        try (ServerSocket socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
    }

    public static void main(String[] args) throws Exception {
        Kill9 bench = new Kill9(args[0], args[1], Long.parseLong(args[3]));
        try {
            bench.run(Integer.parseInt(args[2]));
        } finally {
            bench.removeData();
        }
    }

    private void run(int rounds) throws Exception {
        Process server = start();
        for (int round = 1; round <= rounds; round++) {
            int before = acknowledged.size();
            List<Thread> writers = startWriters();
            Thread.sleep(300 + random.nextInt(2500));
            String victim = kill(server);
            writers.forEach(Thread::interrupt);
            for (Thread writer : writers) {
                writer.join();
            }
            long from = System.nanoTime();
            server = start();
            note(System.nanoTime() - from);
            int open = unknown.size();
            settleUnknown();
            check(round);
            System.out.printf(
                    "round %2d  killed %-15s acknowledged +%d (all %d)  unanswered %d  recovered in %d ms%n",
                    round, victim, acknowledged.size() - before, acknowledged.size(), open, recoveryMillis);
        }
        countOnce();
        verifyLedger();
        server.destroy();
        server.waitFor();
        System.out.printf(
                "%d rounds, %d acknowledged writes, 0 lost, 0 twice; %d unanswered writes had been made and were replayed; slowest recovery %d ms; ledger verifies%n",
                rounds, acknowledged.size(), ambiguousThatHadBeenWritten, slowestRecoveryMillis);
    }

    private void note(long nanos) {
        recoveryMillis = nanos / 1_000_000;
        slowestRecoveryMillis = Math.max(slowestRecoveryMillis, recoveryMillis);
    }

    private Process start() throws Exception {
        Path log = data.resolveSibling(data.getFileName() + ".log");
        Process server = new ProcessBuilder(
                        java, "-jar", jar, "--bihuan.data=" + data, "--server.port=" + port, "--bihuan.pack=demo-city", "--bihuan.demo.history=false", "--bihuan.limits.enabled=false")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        for (int tries = 0; tries < 1200; tries++) {
            if (!server.isAlive()) {
                throw new IllegalStateException("The server ended while starting, see " + log);
            }
            if (statusOf("/actuator/health/readiness") == 200) {
                return server;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The server is not ready after two minutes, see " + log);
    }

    private int statusOf(String path) throws InterruptedException {
        try {
            return client.send(get(path).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return -1;
        }
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(20));
    }

    private List<Thread> startWriters() {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Thread.ofPlatform().start(this::writeUntilItBreaks));
        }
        return writers;
    }

    private void writeUntilItBreaks() {
        while (!Thread.currentThread().isInterrupted()) {
            String key = UUID.randomUUID().toString();
            Write write = new Write(key, body(key), "", "");
            unknown.put(key, write);
            try {
                HttpResponse<String> answer = send(write);
                if (answer.statusCode() != 201) {
                    if (answer.statusCode() >= 500) {
                        return;
                    }
                    throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                }
                acknowledge(write, answer.body());
            } catch (IOException | InterruptedException e) {
                return;
            }
        }
    }

    private static String body(String key) {
        return "{\"channel\":\"WEB\",\"title\":\"园区用电报装进度查询 " + key
                + "\",\"text\":\"我公司新厂房申请用电报装已逾期，请协调。编号" + key
                + "\",\"contactName\":\"测试联系人\",\"contactPhone\":\"13800000000\"}";
    }

    private HttpResponse<String> send(Write write) throws IOException, InterruptedException {
        HttpRequest request = get("/api/issues")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", write.key())
                .POST(HttpRequest.BodyPublishers.ofString(write.body()))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void acknowledge(Write write, String answer) {
        acknowledged.add(new Write(write.key(), write.body(), find(NUMBER, answer), find(CODE, answer)));
        unknown.remove(write.key());
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    /** Kills by SIGKILL: in turn both, the server alone (its database is orphaned), the database alone and the server after it. */
    private String kill(Process server) throws Exception {
        List<ProcessHandle> database = server.descendants().toList();
        int who = random.nextInt(3);
        if (who == 2) {
            database.forEach(ProcessHandle::destroyForcibly);
            Thread.sleep(random.nextInt(300));
            server.destroyForcibly();
        } else {
            server.destroyForcibly();
            if (who == 0) {
                database.forEach(ProcessHandle::destroyForcibly);
            }
        }
        server.waitFor();
        return List.of("server+database", "server", "database first").get(who);
    }

    /** Sends everything again that was not answered: each must end as one issue. */
    private void settleUnknown() throws Exception {
        for (Write write : List.copyOf(unknown.values())) {
            HttpResponse<String> answer = send(write);
            if (answer.statusCode() != 201) {
                fail("A repeated write was answered " + answer.statusCode() + " " + answer.body());
            }
            if (answer.headers().firstValue("Idempotency-Replayed").isPresent()) {
                ambiguousThatHadBeenWritten++;
            }
            acknowledge(write, answer.body());
        }
    }

    /** All writes since the last check, and 300 older ones: what survived one crash must also survive the next. */
    private void check(int round) throws Exception {
        List<Write> all = List.copyOf(acknowledged);
        List<Write> chosen = new ArrayList<>(all.subList(checked, all.size()));
        for (int i = 0; i < 300 && checked > 0; i++) {
            chosen.add(all.get(random.nextInt(checked)));
        }
        checked = all.size();
        for (Write write : chosen) {
            HttpResponse<String> answer = client.send(
                    get("/api/public/issues/" + write.number())
                            .header("X-Follow-Up-Code", write.code())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !answer.body().contains(write.number())) {
                fail("Round " + round + ": acknowledged issue " + write.number() + " answers " + answer.statusCode());
            }
        }
    }

    /** Reads the whole ledger list as an inspector: each acknowledged write stands there exactly once. */
    private void countOnce() throws Exception {
        HttpClient inspector = signIn("inspector1");
        Map<String, Integer> seen = new ConcurrentHashMap<>();
        String after = "";
        do {
            HttpResponse<String> page = inspector.send(
                    get("/api/issues?size=200" + (after.isEmpty() ? "" : "&after=" + after)).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (page.statusCode() != 200) {
                fail("The ledger list answers " + page.statusCode() + " " + page.body());
            }
            KEY.matcher(page.body()).results().forEach(found -> seen.merge(found.group(1), 1, Integer::sum));
            Matcher next = NEXT.matcher(page.body());
            after = next.find() ? next.group(1) : "";
        } while (!after.isEmpty());
        for (Write write : acknowledged) {
            if (seen.getOrDefault(write.key(), 0) != 1) {
                fail("Issue " + write.number() + " stands " + seen.getOrDefault(write.key(), 0) + " times in the list");
            }
        }
    }

    private HttpClient signIn(String userName) throws Exception {
        HttpClient signedIn = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        HttpRequest request = get("/api/session")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"userName\":\"" + userName + "\",\"password\":\"" + PASSWORD + "\"}"))
                .build();
        HttpResponse<String> answer = signedIn.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            fail(userName + " cannot sign in: " + answer.statusCode() + " " + answer.body());
        }
        return signedIn;
    }

    private void verifyLedger() throws Exception {
        HttpResponse<String> report = signIn("auditor")
                .send(
                        get("/api/ledger/verification").timeout(Duration.ofMinutes(5)).build(),
                        HttpResponse.BodyHandlers.ofString());
        if (report.statusCode() != 200 || !report.body().contains("\"intact\":true")) {
            fail("The ledger does not verify: " + report.body());
        }
    }

    private static void fail(String words) {
        System.err.println("BROKEN: " + words);
        System.exit(1);
    }

    private void removeData() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
