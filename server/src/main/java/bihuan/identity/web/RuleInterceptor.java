package bihuan.identity.web;

import bihuan.identity.IdentityRefusal;
import bihuan.identity.Session;
import bihuan.kernel.Needs;
import bihuan.kernel.OpenToAll;
import bihuan.kernel.Permission;
import bihuan.kernel.Refusal;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Enforces the rule of an endpoint before anything of the request is read. An endpoint of ours without a rule answers nobody.
 * Whoever has to change his password or to set up a second factor may do nothing else but
 * look after his own session.
 */
final class RuleInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // An answer that goes on after the request was let in, such as a stream, comes back here to end.
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            return true;
        }
        if (!(handler instanceof HandlerMethod method) || ofTheFramework(method)) {
            return true;
        }
        if (method.hasMethodAnnotation(OpenToAll.class)) {
            return true;
        }
        Needs needs = method.getMethodAnnotation(Needs.class);
        if (needs == null) {
            throw Refusal.of(IdentityRefusal.NOT_PERMITTED);
        }
        Session session = CurrentSession.get().orElseThrow(() -> Refusal.of(IdentityRefusal.NOT_SIGNED_IN));
        check(needs, session);
        return true;
    }

    private static void check(Needs needs, Session session) {
        if (Arrays.stream(needs.value()).noneMatch(session.caller()::may)) {
            throw Refusal.of(IdentityRefusal.NOT_PERMITTED);
        }
        if (Arrays.asList(needs.value()).contains(Permission.SELF)) {
            return;
        }
        if (session.profile().mustChangePassword()) {
            throw Refusal.of(IdentityRefusal.PASSWORD_MUST_CHANGE);
        }
        if (session.profile().mustSetSecondFactor()) {
            throw Refusal.of(IdentityRefusal.SECOND_FACTOR_MUST_BE_SET);
        }
    }

    /** The error page of Spring Boot and the description of the interface by springdoc, which hold nothing secret. */
    private static boolean ofTheFramework(HandlerMethod method) {
        String type = method.getBeanType().getName();
        return type.startsWith("org.springframework.boot.") || type.startsWith("org.springdoc.");
    }
}
