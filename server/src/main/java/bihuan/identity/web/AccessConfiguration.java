package bihuan.identity.web;

import bihuan.identity.IdentityRefusal;
import bihuan.identity.ServiceAccounts;
import bihuan.identity.Session;
import bihuan.identity.Sessions;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.kernel.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts the session filter into the security chain, the rule of each endpoint in front of it, and the caller into its parameters.
 *
 * <p>Health is open to everybody; the rest of the actuator to the machine itself, unless a proxy passes the request on, and to
 * administrators.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration implements WebMvcConfigurer {
    static {
        // The session comes from its cookie, never as a parameter.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Session.class);
    }

    private final JurisdictionId standard;

    AccessConfiguration(@Value("${bihuan.jurisdiction:990100}") int standard) {
        this.standard = new JurisdictionId(standard);
    }

    @Bean
    Customizer<HttpSecurity> sessions(
            Sessions sessions,
            ServiceAccounts services,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return http -> http.addFilterBefore(
                        new SessionFilter(sessions, services, problems, standard), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator", "/actuator/**")
                        .access((authentication, context) ->
                                new AuthorizationDecision(fromThisMachine(context.getRequest()) || administrator())))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, e) -> problems.resolveException(
                                        request, response, null, Refusal.of(IdentityRefusal.NOT_SIGNED_IN)))
                        .accessDeniedHandler((request, response, e) -> problems.resolveException(
                                request, response, null, Refusal.of(IdentityRefusal.NOT_PERMITTED))));
    }

    private static boolean fromThisMachine(HttpServletRequest request) {
        if (request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null) {
            return false;
        }
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean administrator() {
        return CurrentSession.get()
                .filter(session -> session.caller().roles().contains(Role.ADMINISTRATOR))
                .isPresent();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RuleInterceptor());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerResolver(standard));
    }
}
