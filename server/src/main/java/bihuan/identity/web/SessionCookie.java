package bihuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie that carries the token: no script reads it, no other site sends it. */
final class SessionCookie {
    static final String NAME = "bihuan_session";

    private SessionCookie() {}

    static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(request))).map(cookie -> cookie.getValue());
    }

    /** Lives until the browser closes; how long the session lasts is the server's affair. */
    static ResponseCookie of(String token, HttpServletRequest request) {
        return cookie(token, request).build();
    }

    static ResponseCookie gone(HttpServletRequest request) {
        return cookie("", request).maxAge(Duration.ZERO).build();
    }

    /** Over https no other host of the domain can set it (RFC 6265bis, 4.1.3.2). */
    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + NAME : NAME;
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String value, HttpServletRequest request) {
        return ResponseCookie.from(name(request), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/");
    }
}
