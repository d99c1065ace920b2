package bihuan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.Bihuan;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Reach;
import bihuan.ledger.Ledger;
import bihuan.platform.database.EmbeddedPostgres;
import bihuan.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an earlier release left in its database is still there and goes on: the rows of a month of an invented city at migration 142,
 * see {@code upgrade/README.md}.
 */
class UpgradeTest {
    private static final JurisdictionId CITY = new JurisdictionId(990100);

    @TempDir
    Path folder;

    private EmbeddedPostgres postgres;
    private PGSimpleDataSource owner;
    private ConfigurableApplicationContext application;

    @BeforeEach
    void startOnWhatAnEarlierReleaseLeft() throws Exception {
        postgres = EmbeddedPostgres.startForgetful(folder.resolve("server"), TestDatabase.PROGRAMS);
        owner = new PGSimpleDataSource();
        owner.setUrl(postgres.url());
        owner.setUser(postgres.user());
        owner.setPassword(postgres.password());
        Flyway.configure().dataSource(owner).target("142").load().migrate();
        load("/upgrade/v142.zip");
        application = new SpringApplicationBuilder(Bihuan.class)
                .run(
                        "--server.port=0",
                        "--bihuan.data=" + folder.resolve("data"),
                        "--bihuan.pack=none",
                        "--bihuan.jobs=false",
                        "--bihuan.clock.starts-at=2026-11-27T15:00:00+08:00",
                        "--bihuan.ledger.key="
                                + text("/upgrade/v142-ledger.key").strip(),
                        "--bihuan.database.url=" + postgres.url(),
                        "--bihuan.database.user=" + postgres.user(),
                        "--bihuan.database.password=" + postgres.password());
    }

    @AfterEach
    void stop() {
        if (application != null) {
            application.close();
        }
        postgres.close();
    }

    /** Each file is a table: a line with its columns, then the rows as COPY writes them. */
    private void load(String dump) throws IOException, SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ZipInputStream zip = new ZipInputStream(resource(dump))) {
            statement.execute("SET session_replication_role = replica");
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String table = entry.getName().replace(".copy", "");
                String columns = line(zip);
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY " + table + " (" + columns + ") FROM STDIN", zip);
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(UpgradeTest.class.getResourceAsStream(name), name);
    }

    private static String text(String name) throws IOException {
        try (InputStream in = resource(name)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Test
    void keepsItsLedgerItsPasswordsAndItsOpenCases() throws Exception {
        JdbcClient database = JdbcClient.create(owner);
        Ledger ledger = application.getBean(Ledger.class);
        var before = Reach.everywhere().call(() -> ledger.verify(CITY));
        assertThat(before.problems()).isEmpty();
        assertThat(before.entries()).isEqualTo(2988);

        var part = database.sql("""
                        SELECT s.id, a.user_name
                        FROM assignments.assignment s
                        JOIN identity.account a ON a.unit_id = s.unit_id AND 'UNIT_OFFICER' = ANY (a.roles)
                        WHERE s.state = 'DISPATCHED'
                        ORDER BY s.id
                        LIMIT 1
                        """).query().singleRow();
        HttpClient officer = signIn((String) part.get("user_name"));
        UUID assignment = (UUID) part.get("id");
        assertThat(send(officer, "PUT", "/api/assignments/" + assignment + "/signature", "{}")
                        .statusCode())
                .isLessThan(300);
        assertThat(database.sql("SELECT state FROM assignments.assignment WHERE id = ?")
                        .param(assignment)
                        .query(String.class)
                        .single())
                .isEqualTo("SIGNED");

        HttpClient dispatcher = signIn("dispatcher1");
        String name = database.sql("SELECT name FROM enterprises.enterprise ORDER BY name LIMIT 1")
                .query(String.class)
                .single();
        String piece = java.net.URLEncoder.encode(name.substring(2, 6), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(send(dispatcher, "GET", "/api/enterprises?name=" + piece, "").body())
                .contains(name);
        assertThat(send(dispatcher, "GET", "/api/issues?size=100", "").body().split("\"number\"", -1))
                .hasSize(95);

        Reach.everywhere().run(() -> {
            ledger.sealNow();
            var after = ledger.verify(CITY);
            assertThat(after.problems()).isEmpty();
            assertThat(after.entries()).isGreaterThan(before.entries());
        });
    }

    private HttpClient signIn(String userName) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        HttpResponse<String> answer = send(
                client,
                "POST",
                "/api/session",
                "{\"userName\":\"%s\",\"password\":\"Lanchuan-demo-1\",\"jurisdiction\":%d}"
                        .formatted(userName, CITY.value()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return client;
    }

    private HttpResponse<String> send(HttpClient client, String method, String path, String body) throws Exception {
        int port = ((ServletWebServerApplicationContext) application)
                .getWebServer()
                .getPort();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
