package bihuan.testing;

import bihuan.kernel.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Calls one controller as a given caller, without the doorkeepers in front of it: for what binds, is computed and is answered. */
public final class CallerForTests implements HandlerMethodArgumentResolver {
    private final Caller caller;

    private CallerForTests(Caller caller) {
        this.caller = caller;
    }

    public static MockMvc calling(Object controller, Caller caller) {
        return MockMvcBuilders.standaloneSetup(controller)
                .setCustomArgumentResolvers(new CallerForTests(caller))
                .build();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return caller;
    }
}
