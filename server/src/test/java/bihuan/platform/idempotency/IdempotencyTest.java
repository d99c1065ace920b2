package bihuan.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.testing.BihuanTest;
import bihuan.testing.OwnerDatabase;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BihuanTest
class IdempotencyTest {
    private static final String STEP = "{\"by\": 1, \"sleepMillis\": 0, \"fail\": false}";

    @LocalServerPort
    int port;

    @Autowired
    OwnerDatabase owner;

    @Autowired
    AnsweredRequests answered;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String counter = UUID.randomUUID().toString();
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void counterTable() {
        owner.sql("CREATE TABLE IF NOT EXISTS public.counter (name text PRIMARY KEY, value int)")
                .update();
        owner.sql("GRANT ALL ON public.counter TO bihuan_app").update();
    }

    @Test
    void givesTheSameAnswerAgain() throws Exception {
        HttpResponse<String> first = step(key, STEP);
        HttpResponse<String> second = step(key, STEP);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body()).isEqualTo("{\"value\":1}");
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(second.headers().firstValue("Location")).contains("/api/counters/" + counter);
        assertThat(second.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
        assertThat(value()).isEqualTo(1);
    }

    @Test
    void keepsNeitherTheKeyNorTheAnswerInPlainText() throws Exception {
        step(key, STEP);
        String row = owner.sql(
                        "SELECT string_agg(encode(column_value, 'escape'), ' ') FROM (SELECT unnest(ARRAY[key_digest,"
                                + " fingerprint, sealed_body, principal::bytea, coalesce(sealed_location, '')]) AS column_value"
                                + " FROM platform.answered_request WHERE key_digest = sha256(:key::bytea)) AS columns")
                .param("key", key)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("/api/counters/").doesNotContain(key).doesNotContain("value");
    }

    @Test
    void refusesTheKeyOfAnotherRequest() throws Exception {
        step(key, STEP);
        HttpResponse<String> other = step(key, STEP.replace("1", "2"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("platform.idempotency-key-reused");
        assertThat(value()).isEqualTo(1);
    }

    @Test
    void letsAFailedRequestBeTriedAgain() throws Exception {
        String failing = STEP.replace("false", "true");
        assertThat(step(key, failing).statusCode()).isEqualTo(500);
        assertThat(step(key, "{").statusCode()).isEqualTo(400);
        assertThat(step(key, STEP).body()).isEqualTo("{\"value\":1}");
        assertThat(value()).isEqualTo(1);
    }

    @Test
    void doesItOnceWhenItIsSentManyTimesAtOnce() throws Exception {
        String slow = STEP.replace("\"sleepMillis\": 0", "\"sleepMillis\": 500");
        Callable<HttpResponse<String>> send = () -> step(key, slow);
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<HttpResponse<String>> response : senders.invokeAll(List.of(send, send, send, send))) {
                assertThat(response.get().statusCode()).isEqualTo(201);
                assertThat(response.get().body()).isEqualTo("{\"value\":1}");
            }
        }
        assertThat(value()).isEqualTo(1);
    }

    @Test
    void refusesAKeyThatIsNone() throws Exception {
        HttpResponse<String> refused = step("x".repeat(201), STEP);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("platform.idempotency-key-invalid");
    }

    @Test
    void refusesABodyThatIsTooLargeAlsoIfItDoesNotSaySo() throws Exception {
        HttpResponse<String> refused = client.send(
                request(key)
                        .POST(HttpRequest.BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(new byte[3 * 1024 * 1024])))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(413);
    }

    @Test
    void forgetsAfterSevenDays() throws Exception {
        step(key, STEP);
        owner.sql(
                        "UPDATE platform.answered_request SET received_at = now() - interval '8 days' WHERE key_digest = sha256(:key::bytea)")
                .param("key", key)
                .update();
        assertThat(answered.forgetOld()).isPositive();
        assertThat(step(key, STEP).body()).isEqualTo("{\"value\":2}");
    }

    private HttpResponse<String> step(String key, String body) throws Exception {
        return client.send(
                request(key).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String key) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/counters/" + counter + "/steps"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key);
    }

    private int value() {
        return owner.sql("SELECT value FROM public.counter WHERE name = :name")
                .param("name", counter)
                .query(Integer.class)
                .single();
    }
}
