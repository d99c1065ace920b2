package bihuan.platform.web;

import bihuan.platform.json.JsonScan;
import bihuan.platform.problems.ProblemCode;
import bihuan.platform.problems.ProblemException;
import bihuan.platform.problems.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in only what can be understood and stored: JSON bodies up to 1 MiB (counted, not believed), texts without NUL in body and
 * query. The body is kept, for it is read again for the fingerprint of the request and by the endpoint.
 */
@Component
@Order(FilterOrder.INPUT)
class InputFilter extends OncePerRequestFilter {
    static final int LIMIT = 1024 * 1024;

    private final JsonScan scan;
    private final Problems problems;

    InputFilter(JsonScan scan, Problems problems) {
        this.scan = scan;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest checked;
        try {
            checkQuery(request.getQueryString());
            checked = isJson(request.getContentType()) ? buffered(request) : request;
        } catch (RuntimeException e) {
            problems.write(e, request, response);
            return;
        }
        chain.doFilter(checked, response);
    }

    private static void checkQuery(@Nullable String query) {
        if (query == null || query.indexOf('%') < 0) {
            return;
        }
        for (String pair : query.split("&", -1)) {
            try {
                if (!JsonScan.isStorable(URLDecoder.decode(pair, StandardCharsets.UTF_8))) {
                    throw new ProblemException(ProblemCode.INVALID_TEXT, "/" + pair.replaceFirst("=.*", ""));
                }
            } catch (IllegalArgumentException e) {
                throw new ProblemException(ProblemCode.INVALID_REQUEST, "/" + pair.replaceFirst("=.*", ""));
            }
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null
                && contentType
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst(";.*", "")
                        .strip()
                        .endsWith("json");
    }

    private BufferedBody buffered(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LIMIT) {
            throw new ProblemException(ProblemCode.BODY_TOO_LARGE);
        }
        byte[] body = request.getInputStream().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            throw new ProblemException(ProblemCode.BODY_TOO_LARGE);
        }
        if (body.length > 0) {
            scan.check(body);
        }
        return new BufferedBody(request, body);
    }
}
