package bihuan.identity.web;

import bihuan.identity.Session;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** The session of the request that this thread answers. */
final class CurrentSession {
    private CurrentSession() {}

    static Optional<Session> get() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SessionAuthentication signedIn
                ? Optional.of(signedIn.session())
                : Optional.empty();
    }
}
