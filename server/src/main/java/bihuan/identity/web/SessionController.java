package bihuan.identity.web;

import bihuan.identity.Accounts;
import bihuan.identity.Profile;
import bihuan.identity.Session;
import bihuan.identity.SessionId;
import bihuan.identity.SessionView;
import bihuan.identity.Sessions;
import bihuan.identity.SignedIn;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Needs;
import bihuan.kernel.OpenToAll;
import bihuan.kernel.Permission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and one's own sessions. */
@RestController
class SessionController {
    private final Sessions sessions;
    private final Accounts accounts;

    SessionController(Sessions sessions, Accounts accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /**
     * What somebody types to sign in.
     *
     * @param code what the app shows, where there is a second factor
     * @param jurisdiction {@code null} for the standard one of the installation
     */
    record Credentials(
            @NotBlank @Size(max = 60) String userName,
            @NotBlank @Size(max = 200) String password,
            @Positive @Nullable Integer jurisdiction,
            @Size(max = 10) @Nullable String code) {}

    /** The old and the new password. */
    record NewPassword(
            @NotNull @Size(max = 200) String before,
            @NotNull @Size(max = 72) String after) {}

    @PostMapping("/api/session")
    @OpenToAll(because = "somebody who signs in has no session yet")
    ResponseEntity<Profile> signIn(
            Caller caller,
            @Valid @RequestBody Credentials credentials,
            @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String device,
            HttpServletRequest request) {
        Integer named = credentials.jurisdiction();
        JurisdictionId jurisdiction = named == null ? caller.jurisdiction() : new JurisdictionId(named);
        SignedIn signedIn = sessions.signIn(
                jurisdiction, credentials.userName(), credentials.password(), credentials.code(), device);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.SET_COOKIE,
                        SessionCookie.of(signedIn.token(), request).toString())
                .body(signedIn.session().profile());
    }

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
