package bihuan.platform.idempotency;

import bihuan.kernel.Caller;
import bihuan.platform.problems.ProblemCode;
import bihuan.platform.problems.ProblemException;
import bihuan.platform.web.BufferedBody;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Which request this is: whose, under which key, and with what content.
 *
 * @param jurisdiction 0 for callers that are not signed in
 * @param principal the caller, {@code anonymous} if he is not signed in
 * @param key what he sent as {@code Idempotency-Key}
 * @param fingerprint SHA-256 of method, path and body; of a multipart request without the body
 */
record RequestKey(int jurisdiction, String principal, String key, byte[] fingerprint) {
    static final String HEADER = "Idempotency-Key";

    /** @throws ProblemException if the key is not 1 to 200 visible ASCII characters */
    static RequestKey of(HttpServletRequest request) {
        String key = request.getHeader(HEADER);
        if (key == null || !key.matches("[!-~]{1,200}")) {
            throw new ProblemException(ProblemCode.IDEMPOTENCY_KEY_INVALID, "/" + HEADER);
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return new RequestKey(jurisdiction(authentication), principal(authentication), key, fingerprint(request));
    }

    private static int jurisdiction(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? caller.jurisdiction().value()
                : 0;
    }

    private static String principal(@Nullable Authentication authentication) {
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            return "anonymous";
        }
        return authentication.getPrincipal() instanceof Caller caller
                ? caller.actor().kind() + ":" + caller.actor().account()
                : authentication.getName();
    }

    private static byte[] fingerprint(HttpServletRequest request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String line = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            return request instanceof BufferedBody buffered ? digest.digest(buffered.body()) : digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
