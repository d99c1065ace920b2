package bihuan.identity.web;

import bihuan.identity.IdentityRefusal;
import bihuan.identity.Session;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives a handler its {@link Caller}, also one who is not signed in, and its {@link Session} where it asks for one. Somebody
 * without a session acts in the jurisdiction that this installation names as its standard.
 */
final class CallerResolver implements HandlerMethodArgumentResolver {
    private final JurisdictionId standard;

    CallerResolver(JurisdictionId standard) {
        this.standard = standard;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class || parameter.getParameterType() == Session.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (parameter.getParameterType() == Session.class) {
            return CurrentSession.get().orElseThrow(() -> Refusal.of(IdentityRefusal.NOT_SIGNED_IN));
        }
        return CurrentSession.get().map(Session::caller).orElseGet(() -> Caller.anonymous(standard));
    }
}
