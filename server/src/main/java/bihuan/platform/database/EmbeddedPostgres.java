package bihuan.platform.database;

import bihuan.platform.database.PostgresProgram.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server that comes with Bihuan, in the data folder. It is a real one: what it has acknowledged survives a power cut.
 * If it dies it is started again; if Bihuan was killed and left it behind, the next start stops it and goes on. Only this machine can
 * reach it, and only with the password that stands in its folder.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataFolder folder;
    private final PostgresProgram program;
    private final PostgresCluster cluster;
    private final int port;
    private final boolean durable;
    private boolean closing;

    private EmbeddedPostgres(DataFolder folder, Path programs, boolean durable) {
        this.folder = folder;
        this.program = new PostgresProgram(PostgresArchive.unpackInto(programs));
        this.cluster = new PostgresCluster(folder.cluster(), program);
        this.port = freePort();
        this.durable = durable;
    }

    /** Starts it on a folder, which is made if it is not there. */
    public static EmbeddedPostgres start(Path folder) {
        DataFolder ours = DataFolder.take(folder);
        return start(ours, ours.programs(), true);
    }

    /** Starts it for tests, which neither want to unpack it again nor to wait for the disk. */
    public static EmbeddedPostgres startForgetful(Path folder, Path programs) {
        return start(DataFolder.take(folder), programs, false);
    }

    static EmbeddedPostgres start(DataFolder folder, Path programs, boolean durable) {
        try {
            EmbeddedPostgres postgres = new EmbeddedPostgres(folder, programs, durable);
            postgres.cluster.prepare();
            postgres.stopWhatWasLeftBehind();
            postgres.startServer();
            postgres.makeDatabase();
            postgres.watch();
            return postgres;
        } catch (RuntimeException | IOException e) {
            folder.close();
            throw e instanceof RuntimeException known
                    ? known
                    : new PostgresTrouble(
                            "PostgreSQL did not start: " + e + ".", "Look at the disk and its rights.", e);
        }
    }

    /** The address of the database for JDBC. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/bihuan";
    }

    public String user() {
        return PostgresCluster.OWNER;
    }

    public String password() {
        return cluster.password();
    }

    /** The folder is locked by us, so that a server which still runs on it has lost its Bihuan. */
    private void stopWhatWasLeftBehind() throws IOException {
        ProcessHandle process = cluster.process().orElse(null);
        if (process == null) {
            return;
        }
        if (program.isRunBy(process)) {
            LOG.warn("Stops the PostgreSQL server {} that an earlier process left behind.", process.pid());
            Outcome outcome = cluster.stop();
            if (!outcome.succeeded()) {
                throw new PostgresTrouble(
                        "The PostgreSQL server " + process.pid() + " that was left behind does not stop: "
                                + outcome.output(),
                        "Stop that process yourself and start Bihuan again.");
            }
        } else {
            Files.deleteIfExists(cluster.processFile());
        }
    }

    /** Servants of a killed server may hold its memory for a moment, and PostgreSQL rightly refuses to start beside them. */
    private void startServer() throws IOException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Outcome outcome = cluster.start(
                    PostgresSettings.file(folder.logs()), PostgresSettings.mandatory(port, durable), folder.logs());
            if (outcome.succeeded()) {
                return;
            }
            String why = PostgresCluster.whyNot(folder.logs());
            if (!why.contains("shared memory") || System.nanoTime() > giveUp) {
                throw new PostgresTrouble(
                        "PostgreSQL did not start in " + folder.cluster() + ": " + why,
                        "Its log files are in " + folder.logs() + ".");
            }
            sleep(Duration.ofMillis(200));
        }
    }

    private void makeDatabase() {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", user(), password());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT FROM pg_database WHERE datname = 'bihuan'")) {
            if (!found.next()) {
                try (Statement creation = connection.createStatement()) {
                    creation.execute("CREATE DATABASE bihuan");
                }
            }
        } catch (SQLException e) {
            throw new PostgresTrouble(
                    "PostgreSQL started but does not answer: " + e.getMessage(),
                    "Its log files are in " + folder.logs() + ".",
                    e);
        }
    }

    private void watch() throws IOException {
        ProcessHandle process = cluster.process().orElseThrow();
        LOG.info("PostgreSQL {} serves {} on port {}.", process.pid(), folder.cluster(), port);
        process.onExit()
                .thenRunAsync(
                        this::startAgain,
                        task -> Thread.ofVirtual().name("postgres-watch").start(task));
    }

    private void startAgain() {
        while (!startedAgainOrClosed()) {
            sleep(Duration.ofSeconds(5));
        }
    }

    private synchronized boolean startedAgainOrClosed() {
        if (closing) {
            return true;
        }
        LOG.error("The PostgreSQL server has died; it is started again.");
        try {
            startServer();
            watch();
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.error("It did not start; the next attempt is in five seconds.", e);
            return false;
        }
    }

    /** Stops the server after its last transaction is on disk, and gives the folder back. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        Outcome outcome = cluster.stop();
        if (!outcome.succeeded()) {
            LOG.error("PostgreSQL did not stop: {}", outcome.output());
        }
        folder.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new PostgresTrouble(
                    "This machine has no free port for PostgreSQL.", "Look at what listens on it.", e);
        }
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL was starting", e);
        }
    }
}
