package bihuan.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import bihuan.identity.Sessions;
import bihuan.identity.SignedIn;
import bihuan.identity.TestGovernment;
import bihuan.issues.Channel;
import bihuan.issues.Issues;
import bihuan.issues.Receipt;
import bihuan.issues.Registration;
import bihuan.kernel.Caller;
import bihuan.kernel.Role;
import bihuan.testing.BihuanTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

@BihuanTest
class EventsHttpTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    Sessions sessions;

    @Autowired
    Issues issues;

    @LocalServerPort
    int port;

    @Test
    void nobodyListensWithoutASession() throws Exception {
        mvc.perform(get("/api/events")).andExpect(status().isUnauthorized());
    }

    @Test
    @Timeout(60)
    void aPageHearsWhatHappensWhileItIsOpen() throws Exception {
        TestGovernment city = TestGovernment.found();
        city.account(Role.DISPATCHER);
        SignedIn signedIn =
                sessions.signIn(city.jurisdiction(), "dispatcher.bureau", TestGovernment.PASSWORD, "a browser");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:%d/api/events".formatted(port)))
                .header("Cookie", "bihuan_session=" + signedIn.token())
                .build();
        HttpClient client = HttpClient.newHttpClient();
        try {
            HttpResponse<Stream<String>> response = client.send(request, BodyHandlers.ofLines());
            assertThat(response.statusCode()).isEqualTo(200);
            Iterator<String> lines = response.body().iterator();
            assertThat(lines.next()).startsWith(":hello");
            Receipt receipt = issues.register(
                    Caller.anonymous(city.jurisdiction()), Registration.of(Channel.WEB, null, "停电三次没有通知。"));
            assertThat(dataOf(lines)).contains(receipt.id().value().toString()).contains("\"kind\":");
        } finally {
            client.shutdownNow();
        }
    }

    private static String dataOf(Iterator<String> lines) {
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("data:")) {
                return line;
            }
        }
        throw new AssertionError("The stream ended");
    }
}
