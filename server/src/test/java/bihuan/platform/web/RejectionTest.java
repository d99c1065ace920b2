package bihuan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.testing.BihuanTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is refused before any endpoint is asked is refused with a code, too: said through a socket, as an attacker would. */
@BihuanTest
class RejectionTest {
    @LocalServerPort
    int port;

    private String say(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void refused(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 4");
        assertThat(answer).contains("application/problem+json").contains("\"code\":\"platform.");
        assertThat(answer).doesNotContain("Tomcat").doesNotContain("Exception").doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/issues/%00",
                "/api/issues/..%2f..%2fetc",
                "/api/issues/<script>",
                "/api/issues/%zz",
                "/api/is|sues"
            })
    void answersAddressesThatAreNone(String address) throws IOException {
        refused(say("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
    }

    @Test
    void answersHeadersThatAreTooLong() throws IOException {
        refused(say("GET /api/areas HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Long: " + "x".repeat(20_000)
                + "\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Idempotency-Key: of-a-broken-upload\r\n"})
    void answersUploadsWithoutABoundary(String header) throws IOException {
        refused(say(
                "POST /api/imports HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: multipart/form-data\r\n"
                        + header + "Content-Length: 3\r\n\r\nabc"));
    }
}
