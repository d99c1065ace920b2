package bihuan.identity.web;

import bihuan.identity.Accounts;
import bihuan.identity.Profile;
import bihuan.identity.Session;
import bihuan.identity.SessionId;
import bihuan.identity.SessionView;
import bihuan.identity.Sessions;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One's own sessions, and their end. */
@RestController
class SessionController {
    private final Sessions sessions;
    private final Accounts accounts;

    SessionController(Sessions sessions, Accounts accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /** The old and the new password. */
    record NewPassword(
            @NotNull @Size(max = 200) String before,
            @NotNull @Size(max = 72) String after) {}

    @GetMapping("/api/session")
    @Needs(Permission.SELF)
    Profile me(Session session) {
        return session.profile();
    }

    @DeleteMapping("/api/session")
    @Needs(Permission.SELF)
    ResponseEntity<Void> signOut(Session session, HttpServletRequest request) {
        end(session, session.id());
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.gone(request).toString())
                .build();
    }

    @PutMapping("/api/session/password")
    @Needs(Permission.SELF)
    ResponseEntity<Void> changePassword(Session session, @Valid @RequestBody NewPassword password) {
        accounts.changePassword(
                session.caller().jurisdiction(),
                session.profile().account(),
                password.before(),
                password.after(),
                session.id());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/api/sessions")
    @Needs(Permission.SELF)
    List<SessionView> list(Session session) {
        return sessions.list(session.caller().jurisdiction(), session.profile().account());
    }

    @DeleteMapping("/api/sessions/{id}")
    @Needs(Permission.SELF)
    ResponseEntity<Void> end(Session session, @PathVariable UUID id) {
        end(session, new SessionId(id));
        return ResponseEntity.noContent().build();
    }

    private void end(Session session, SessionId which) {
        sessions.end(
                session.caller().jurisdiction(),
                Objects.requireNonNull(session.caller().actor().account()),
                which);
    }
}
