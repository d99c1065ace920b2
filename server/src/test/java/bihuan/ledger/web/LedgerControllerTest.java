package bihuan.ledger.web;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.ledger.EntryId;
import bihuan.ledger.Ledger;
import bihuan.ledger.Tested;
import bihuan.testing.Application;
import bihuan.testing.BihuanTest;
import bihuan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.MethodParameter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

/** The controller alone with the real ledger behind it; who may call it is for the tests of the house. */
@BihuanTest
class LedgerControllerTest {
    private final JurisdictionId city = TestCity.next();
    private final Ledger ledger = Application.bean(Ledger.class);
    private final MockMvc http = MockMvcBuilders.standaloneSetup(new LedgerController(ledger))
            .setCustomArgumentResolvers(new CallerOf(Caller.anonymous(city)))
            .setMessageConverters(new JacksonJsonHttpMessageConverter(Application.bean(JsonMapper.class)))
            .build();

    @BeforeEach
    void threeThingsHappen() {
        Application.bean(TransactionOperations.class).executeWithoutResult(status -> {
            for (int i = 0; i < 3; i++) {
                Application.bean(ApplicationEventPublisher.class).publishEvent(Tested.in(city, "note " + i));
            }
        });
        ledger.sealNow();
    }

    @Test
    void listsEntriesOfASubject() throws Exception {
        http.perform(get("/api/ledger/entries").param("subject", "test:1").param("size", "2"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[0].type").value("ledger.Tested"))
                .andExpect(jsonPath("$.items[0].by.kind").value("SYSTEM"))
                .andExpect(jsonPath("$.items[0].data.note").value("note 2"))
                .andExpect(jsonPath("$.items[0].seal").value(1))
                .andExpect(jsonPath("$.next").isString());
        http.perform(get("/api/ledger/entries").param("subject", "test:2")).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void givesReceiptsAndSeals() throws Exception {
        EntryId entry = ledger.entries(city, null, 1, null).items().getFirst().id();
        http.perform(get("/api/ledger/entries/" + entry.value() + "/receipt"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.format").value("bihuan-receipt-1"))
                .andExpect(jsonPath("$.algorithm").value("SHA-256"))
                .andExpect(jsonPath("$.position").value(2))
                .andExpect(jsonPath("$.path", hasSize(1)));
        http.perform(get("/api/ledger/seals"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].number").value(1))
                .andExpect(jsonPath("$.items[0].size").value(3));
    }

    @Test
    void verifies() throws Exception {
        http.perform(get("/api/ledger/verification"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.intact").value(true))
                .andExpect(jsonPath("$.entries").value(3));
        http.perform(post("/api/ledger/verification"))
                .andExpect(jsonPath("$.intact").value(true));
    }

    @Test
    void refusesSizesOutOfBounds() throws Exception {
        http.perform(get("/api/ledger/entries").param("size", "0")).andExpect(status().isBadRequest());
        http.perform(get("/api/ledger/entries").param("subject", "x".repeat(201)))
                .andExpect(status().isBadRequest());
    }

    private record CallerOf(Caller caller) implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            return caller;
        }
    }
}
