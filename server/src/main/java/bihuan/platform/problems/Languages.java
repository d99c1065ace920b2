package bihuan.platform.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The languages that we speak: Chinese unless {@code Accept-Language} prefers English. */
@Configuration(proxyBeanMethods = false)
class Languages {
    private static final AcceptHeaderLocaleResolver RESOLVER = resolver();

    @Bean
    LocaleResolver localeResolver() {
        return RESOLVER;
    }

    static Locale of(HttpServletRequest request) {
        return RESOLVER.resolveLocale(request);
    }

    private static AcceptHeaderLocaleResolver resolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return resolver;
    }
}
