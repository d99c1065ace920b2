package bihuan.identity.web;

import bihuan.identity.CitySignIn;
import bihuan.identity.CitySignIn.Outcome;
import bihuan.identity.CitySignIn.Started;
import bihuan.identity.FreshProofs;
import bihuan.identity.Session;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.OpenToAll;
import bihuan.kernel.Permission;
import bihuan.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Signing in with the city's identity: a browser is sent there and comes back. */
@RestController
class CitySignInController {
    private static final String PATH = "/api/session/city";
    private static final String RETURN = PATH + "/return";
    private static final String COOKIE = "bihuan_city";
    private static final String WHY = "somebody who signs in has no session yet";

    private final CitySignIn city;
    private final FreshProofs proofs;

    CitySignInController(CitySignIn city, FreshProofs proofs) {
        this.city = city;
        this.proofs = proofs;
    }

    /** How one may sign in besides a password; {@code null} where there is no other way. */
    record Ways(@Nullable String city) {}

    /** The password once more. */
    record LinkRequest(@NotNull @Size(max = 200) String password) {}

    /** Where the browser goes. */
    record Address(String address) {}

    /** Whether one's own account is linked. */
    record Link(boolean linked) {}

    @GetMapping("/api/sign-in-ways")
    @OpenToAll(because = WHY)
    Ways ways() {
        return new Ways(city.provider().orElse(null));
    }

    @GetMapping(PATH + "/start")
    @OpenToAll(because = WHY)
    ResponseEntity<Void> start(
            Caller caller, @RequestParam(defaultValue = "/") @Size(max = 500) String to, HttpServletRequest request) {
        try {
            Started started = city.start(caller.jurisdiction(), callback(), to);
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(started.address())
                    .header(
                            HttpHeaders.SET_COOKIE,
                            cookie(started.browser(), request).toString())
                    .build();
        } catch (Refusal refusal) {
            return seeOther("/sign-in?city=provider").build();
        }
    }

    @GetMapping(RETURN)
    @OpenToAll(because = WHY)
    ResponseEntity<Void> finish(
            Caller caller,
            @RequestParam @Size(max = 100) @Nullable String state,
            @RequestParam @Size(max = 2000) @Nullable String code,
            @RequestParam @Size(max = 500) @Nullable String iss,
            @CookieValue(name = COOKIE, required = false) @Nullable String browser,
            @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String device,
            HttpServletRequest request) {
        Outcome outcome = city.finish(
                caller.jurisdiction(), new CitySignIn.Returned(callback(), state, code, iss, browser), device);
        ResponseEntity.BodyBuilder answer = switch (outcome) {
            case Outcome.In in ->
                seeOther(in.to())
                        .header(
                                HttpHeaders.SET_COOKIE,
                                SessionCookie.of(in.signedIn().token(), request).toString());
            case Outcome.Linked linked -> seeOther("/account?city=linked");
            case Outcome.Failed failed ->
                seeOther("/sign-in?city="
                        + failed.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        };
        return answer.header(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(COOKIE, "")
                                .path(PATH)
                                .maxAge(Duration.ZERO)
                                .build()
                                .toString())
                .build();
    }

    @GetMapping(PATH + "/link")
    @Needs(Permission.SELF)
    Link linked(Caller caller) {
        return new Link(city.isLinked(caller));
    }

    @PostMapping(PATH + "/link")
    @Needs(Permission.SELF)
    ResponseEntity<Address> link(Session session, @Valid @RequestBody LinkRequest body, HttpServletRequest request) {
        proofs.require(session);
        Started started = city.link(session.caller(), body.password(), callback());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.SET_COOKIE,
                        cookie(started.browser(), request).toString())
                .body(new Address(started.address().toString()));
    }

    @DeleteMapping(PATH + "/link")
    @Needs(Permission.SELF)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(Caller caller) {
        city.unlink(caller);
    }

    private static URI callback() {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(RETURN)
                .build()
                .toUri();
    }

    private static ResponseEntity.BodyBuilder seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path));
    }

    /** Comes along when the provider sends the browser back, which a strict cookie would not. */
    private static ResponseCookie cookie(String browser, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, browser)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path(PATH)
                .maxAge(Duration.ofMinutes(10))
                .build();
    }
}
