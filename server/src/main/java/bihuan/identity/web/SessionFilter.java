package bihuan.identity.web;

import bihuan.identity.Session;
import bihuan.identity.Sessions;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Reach;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Recognises the session of a request by its cookie, with one query; a cookie that is no longer good counts as none. What follows
 * reaches the city of the session.
 */
final class SessionFilter extends OncePerRequestFilter {
    private final Sessions sessions;
    private final JurisdictionId standard;

    /** @param standard the city of whoever has no session */
    SessionFilter(Sessions sessions, JurisdictionId standard) {
        this.sessions = sessions;
        this.standard = standard;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SessionCookie.token(request).flatMap(sessions::resume).ifPresent(SessionFilter::remember);
        JurisdictionId city =
                CurrentSession.get().map(it -> it.caller().jurisdiction()).orElse(standard);
        within(Reach.city(city), request, response, chain);
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
