package bihuan.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.identity.IdentityRefusal;
import bihuan.identity.TestGovernment;
import bihuan.kernel.Needs;
import bihuan.kernel.OpenToAll;
import bihuan.kernel.Permission;
import bihuan.kernel.Refusal;
import bihuan.kernel.RefusalCode;
import bihuan.kernel.Role;
import bihuan.testing.BihuanTest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Walks every endpoint of the application with every role and with nobody, and compares with the table of permissions. */
@BihuanTest
class EveryEndpointTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    @TestFactory
    Stream<DynamicTest> answersExactlyThoseRolesThatHoldItsPermission() {
        TestGovernment city = TestGovernment.found();
        return endpoints.getHandlerMethods().entrySet().stream()
                .filter(endpoint -> endpoint.getValue().getBeanType().getName().startsWith("bihuan."))
                .map(endpoint -> DynamicTest.dynamicTest(
                        endpoint.getKey().toString(), () -> check(city, endpoint.getKey(), endpoint.getValue())));
    }

    private void check(TestGovernment city, RequestMappingInfo mapping, HandlerMethod method) throws Exception {
        HandlerExecutionChain chain = chain(mapping);
        assertThat(chain.getHandler()).asString().isEqualTo(method.toString());
        assertThat(refusal(city, chain, null)).isEqualTo(expected(method, null));
        for (Role role : Role.values()) {
            assertThat(refusal(city, chain, role)).as(role.name()).isEqualTo(expected(method, role));
        }
    }

    private static @Nullable RefusalCode expected(HandlerMethod method, @Nullable Role role) {
        if (method.hasMethodAnnotation(OpenToAll.class)) {
            return null;
        }
        Needs needs = method.getMethodAnnotation(Needs.class);
        assertThat(needs).as("the rule of " + method).isNotNull();
        if (role == null) {
            return IdentityRefusal.NOT_SIGNED_IN;
        }
        boolean held = Arrays.stream(needs.value()).map(Permission::roles).anyMatch(roles -> roles.contains(role));
        return held ? null : IdentityRefusal.NOT_PERMITTED;
    }

    private @Nullable RefusalCode refusal(TestGovernment city, HandlerExecutionChain chain, @Nullable Role role)
            throws Exception {
        try {
            if (role != null) {
                SecurityContextHolder.getContext().setAuthentication(SignedInRequests.authentication(city, role));
            }
            for (HandlerInterceptor interceptor : chain.getInterceptorList()) {
                if (interceptor instanceof RuleInterceptor) {
                    interceptor.preHandle(
                            new MockHttpServletRequest(), new MockHttpServletResponse(), chain.getHandler());
                    return null;
                }
            }
            throw new AssertionError("No rule interceptor on the way to " + chain.getHandler());
        } catch (Refusal refusal) {
            return refusal.code();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** What the dispatcher would run for a request to this endpoint. */
    private HandlerExecutionChain chain(RequestMappingInfo mapping) throws Exception {
        String path = mapping.getPatternValues().iterator().next().replaceAll("\\{[^}]*}", "1");
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        MockHttpServletRequest request = new MockHttpServletRequest(
                methods.isEmpty() ? "GET" : methods.iterator().next().name(), path);
        mapping.getConsumesCondition()
                .getConsumableMediaTypes()
                .forEach(type -> request.setContentType(type.toString()));
        mapping.getProducesCondition()
                .getProducibleMediaTypes()
                .forEach(type -> request.addHeader("Accept", type.toString()));
        ServletRequestPathUtils.parseAndCache(request);
        HandlerExecutionChain chain = endpoints.getHandler(request);
        assertThat(chain).as("the way to " + mapping).isNotNull();
        return chain;
    }
}
