package bihuan.platform.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** A response as it is kept and given again. */
record Answer(
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String contentType,
        byte[] body) {

    static Answer of(ContentCachingResponseWrapper response) {
        return new Answer(
                response.getStatus(),
                response.getHeader(HttpHeaders.LOCATION),
                response.getHeader(HttpHeaders.ETAG),
                response.getContentType(),
                response.getContentAsByteArray());
    }

    void replay(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("Idempotency-Replayed", "true");
        set(response, HttpHeaders.LOCATION, location);
        set(response, HttpHeaders.ETAG, etag);
        set(response, HttpHeaders.CONTENT_TYPE, contentType);
        response.getOutputStream().write(body);
    }

    private static void set(HttpServletResponse response, String name, @Nullable String value) {
        if (value != null) {
            response.setHeader(name, value);
        }
    }
}
