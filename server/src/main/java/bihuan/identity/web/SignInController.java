package bihuan.identity.web;

import bihuan.identity.PasskeyQuestion;
import bihuan.identity.Profile;
import bihuan.identity.Proof;
import bihuan.identity.Sessions;
import bihuan.identity.SignedIn;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Opens sessions: with a password, with a second factor beside it, or with a passkey alone. */
@RestController
class SignInController {
    private final Sessions sessions;
    private final PasskeySites sites;

    SignInController(Sessions sessions, PasskeySites sites) {
        this.sessions = sessions;
        this.sites = sites;
    }

    /**
     * What somebody types to sign in.
     *
     * @param code what the app shows, where there is a second factor
     * @param passkey shown instead of a code
     */
    record Credentials(
            @NotBlank @Size(max = 60) String userName,
            @NotBlank @Size(max = 200) String password,
            @Positive @Nullable Integer jurisdiction,
            @Size(max = 10) @Nullable String code,
            @Valid @Nullable PasskeyBody passkey) {}

    /** Who asks for a question to his own passkey; his password is looked at first. */
    record PasskeyOwner(
            @NotBlank @Size(max = 60) String userName,
            @NotBlank @Size(max = 200) String password) {}

    /** @param owner absent if the passkey shall say who it is */
    record QuestionWanted(
            @Positive @Nullable Integer jurisdiction,
            @Valid @Nullable PasskeyOwner owner) {}

    /** A passkey instead of a password. */
    record PasskeyCredentials(
            @Positive @Nullable Integer jurisdiction,
            @NotNull @Valid PasskeyBody passkey) {}

    @PostMapping("/api/session")
    @OpenToAll(because = "somebody who signs in has no session yet")
    ResponseEntity<Profile> signIn(
            Caller caller,
            @Valid @RequestBody Credentials credentials,
            @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String device,
            HttpServletRequest request) {
        Proof second = second(credentials, request);
        return opened(
                sessions.signInWith(
                        city(credentials.jurisdiction(), caller),
                        credentials.userName(),
                        credentials.password(),
                        second,
                        device),
                request);
    }

    private @Nullable Proof second(Credentials credentials, HttpServletRequest request) {
        if (credentials.passkey() != null) {
            return credentials.passkey().shownTo(sites.of(request));
        }
        return credentials.code() == null ? null : new Proof.Code(credentials.code());
    }

    /** With what to ask the browser for a passkey. */
    @PostMapping("/api/session/passkey/challenge")
    @OpenToAll(because = "somebody who signs in has no session yet")
    ResponseEntity<PasskeyQuestion> ask(
            Caller caller, @Valid @RequestBody QuestionWanted wanted, HttpServletRequest request) {
        JurisdictionId city = city(wanted.jurisdiction(), caller);
        PasskeyOwner owner = wanted.owner();
        PasskeyQuestion question = owner == null
                ? sessions.ask(city, sites.of(request))
                : sessions.ask(city, owner.userName(), owner.password(), sites.of(request));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(question);
    }

    @PostMapping("/api/session/passkey")
    @OpenToAll(because = "somebody who signs in has no session yet")
    ResponseEntity<Profile> signInAlone(
            Caller caller,
            @Valid @RequestBody PasskeyCredentials alone,
            @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String device,
            HttpServletRequest request) {
        return opened(
                sessions.signInWith(
                        city(alone.jurisdiction(), caller), alone.passkey().shownTo(sites.of(request)), device),
                request);
    }

    private static JurisdictionId city(@Nullable Integer named, Caller caller) {
        return named == null ? caller.jurisdiction() : new JurisdictionId(named);
    }

    private static ResponseEntity<Profile> opened(SignedIn signedIn, HttpServletRequest request) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.SET_COOKIE,
                        SessionCookie.of(signedIn.token(), request).toString())
                .body(signedIn.session().profile());
    }
}
