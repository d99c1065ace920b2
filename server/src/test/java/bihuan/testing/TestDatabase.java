package bihuan.testing;

import bihuan.platform.database.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL per test run, in a folder that is thrown away; it need not survive a power cut, so it does not sync. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** Where the programs of PostgreSQL are unpacked once for all test runs. */
    public static final Path PROGRAMS = Path.of("target", "postgres-program").toAbsolutePath();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EmbeddedPostgres server = Server.POSTGRES;
        TestPropertyValues.of(
                        "bihuan.data=" + Server.FOLDER,
                        "bihuan.pack=none",
                        "bihuan.limits.enabled=false",
                        "bihuan.jobs=false",
                        "bihuan.ledger.sealing=false",
                        "bihuan.database.url=" + server.url(),
                        "bihuan.database.user=" + server.user(),
                        "bihuan.database.password=" + server.password())
                .applyTo(context);
    }

    static DataSource ownerDataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(Server.POSTGRES.url());
        dataSource.setUser(Server.POSTGRES.user());
        dataSource.setPassword(Server.POSTGRES.password());
        return dataSource;
    }

    private static final class Server {
        static final Path FOLDER = folder();
        static final EmbeddedPostgres POSTGRES = start();

        private static Path folder() {
            try {
                return Files.createTempDirectory("bihuan-test-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static EmbeddedPostgres start() {
            EmbeddedPostgres postgres = EmbeddedPostgres.startForgetful(FOLDER, PROGRAMS);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                postgres.close();
                try {
                    FileSystemUtils.deleteRecursively(FOLDER);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            return postgres;
        }
    }
}
