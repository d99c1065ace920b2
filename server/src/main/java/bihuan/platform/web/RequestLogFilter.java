package bihuan.platform.web;

import bihuan.kernel.Uuids;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id, its sender's if he sent one, which stands in every line of the log and in the response; and tells the time
 * by which the application acts, which pages take for theirs: clocks of devices are wrong, and a rehearsal has a time of its own.
 */
@Component
@Order(FilterOrder.REQUEST_LOG)
class RequestLogFilter extends OncePerRequestFilter {
    private static final String HEADER = "X-Request-Id";
    private static final String TIME = "Bihuan-Time";
    private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Clock clock;

    RequestLogFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(HEADER);
        String id = given != null && GIVEN.matcher(given).matches()
                ? given
                : Uuids.next().toString();
        response.setHeader(HEADER, id);
        response.setHeader(TIME, clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        try (MDC.MDCCloseable closing = MDC.putCloseable("request", id)) {
            chain.doFilter(request, response);
        }
    }
}
