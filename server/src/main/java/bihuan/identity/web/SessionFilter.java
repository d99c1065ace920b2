package bihuan.identity.web;

import bihuan.identity.ServiceAccounts;
import bihuan.identity.Session;
import bihuan.identity.Sessions;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Reach;
import bihuan.kernel.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Recognises the session of a request by its cookie, or a program by its token, with one query; a cookie that is no longer good counts
 * as none. What follows
 * reaches the city of the session.
 */
final class SessionFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final ServiceAccounts services;
    private final HandlerExceptionResolver problems;
    private final JurisdictionId standard;

    /** @param standard the city of whoever has no session */
    SessionFilter(
            Sessions sessions, ServiceAccounts services, HandlerExceptionResolver problems, JurisdictionId standard) {
        this.sessions = sessions;
        this.services = services;
        this.problems = problems;
        this.standard = standard;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            session(request).ifPresent(SessionFilter::remember);
        } catch (Refusal refusal) {
            problems.resolveException(request, response, null, refusal);
            return;
        }
        JurisdictionId city =
                CurrentSession.get().map(it -> it.caller().jurisdiction()).orElse(standard);
        within(Reach.city(city), request, response, chain);
    }

    /** A program's token goes before a cookie, and one that is not good is never taken for nobody. */
    private Optional<Session> session(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.of(
                    services.recognise(authorization.substring(BEARER.length()).strip(), request.getRemoteAddr()));
        }
        return SessionCookie.token(request).flatMap(sessions::resume);
    }

    private static void within(Reach reach, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            reach.call(() -> {
                chain.doFilter(request, response);
                return reach;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static void remember(Session session) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SessionAuthentication(session));
        SecurityContextHolder.setContext(context);
    }
}
