package bihuan.house;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.kernel.Needs;
import bihuan.kernel.OpenToAll;
import bihuan.testing.BihuanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@BihuanTest
class EndpointsTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void haveARuleWhoMayUseThem() {
        assertThat(mappings.getHandlerMethods().values().stream()
                        .filter(handler ->
                                handler.getBeanType().getPackageName().startsWith("bihuan"))
                        .filter(handler -> !hasRule(handler))
                        .map(HandlerMethod::toString))
                .as("endpoints without @Needs or @OpenToAll")
                .isEmpty();
    }

    @Test
    void stayUnderApi() {
        assertThat(mappings.getHandlerMethods().entrySet().stream()
                        .filter(entry ->
                                entry.getValue().getBeanType().getPackageName().startsWith("bihuan"))
                        .flatMap(entry -> entry.getKey().getPatternValues().stream())
                        .filter(path -> !path.startsWith("/api/") && !path.equals("/error")))
                .as("everything else belongs to the pages")
                .isEmpty();
    }

    private static boolean hasRule(HandlerMethod handler) {
        boolean needs = handler.hasMethodAnnotation(Needs.class);
        OpenToAll open = handler.getMethodAnnotation(OpenToAll.class);
        return needs ? open == null : open != null && !open.because().isBlank();
    }
}
