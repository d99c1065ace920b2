package bihuan.platform.web;

import bihuan.kernel.Uuids;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request an id, its sender's if he sent one, which stands in every line of the log and in the response. */
@Component
@Order(FilterOrder.REQUEST_LOG)
class RequestLogFilter extends OncePerRequestFilter {
    private static final String HEADER = "X-Request-Id";
    private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(HEADER);
        String id = given != null && GIVEN.matcher(given).matches()
                ? given
                : Uuids.next().toString();
        response.setHeader(HEADER, id);
        try (MDC.MDCCloseable closing = MDC.putCloseable("request", id)) {
            chain.doFilter(request, response);
        }
    }
}
