package bihuan.rulebook.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import bihuan.kernel.Caller;
import bihuan.kernel.Refusal;
import bihuan.testing.BihuanTest;
import bihuan.testing.CallerForTests;
import bihuan.testing.TestCity;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@BihuanTest
class RuleControllerTest {
    private static final String SIX = """
            {"value": 6, "effectiveFrom": "2026-03-02", "reason": "试点"}
            """;

    @Autowired
    RuleController controller;

    private MockMvc http;

    @BeforeEach
    void call() {
        http = CallerForTests.calling(controller, Caller.anonymous(TestCity.next()));
    }

    @Test
    void listsRulesWithValueDefaultAndHistory() throws Exception {
        http.perform(put("/api/rules/tests.limit")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(SIX))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.before").value(4))
                .andExpect(jsonPath("$.after").value(6));
        http.perform(get("/api/rules"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.key == 'tests.limit')].value").value(6))
                .andExpect(jsonPath("$[?(@.key == 'tests.limit')].fallback").value(4))
                .andExpect(jsonPath("$[?(@.key == 'tests.limit')].since").value("2026-03-02"))
                .andExpect(jsonPath("$[?(@.key == 'tests.limit')].history").value("/api/rules/tests.limit/history"));
        http.perform(get("/api/rules?on=2026-03-01"))
                .andExpect(jsonPath("$[?(@.key == 'tests.limit')].value").value(4));
        http.perform(get("/api/rules/tests.limit/history"))
                .andExpect(jsonPath("$[0].reason").value("试点"))
                .andExpect(jsonPath("$[0].value").value(6));
    }

    @Test
    void saysWhatARuleMeansInTheLanguageOfTheReader() throws Exception {
        http.perform(get("/api/rules").locale(Locale.ENGLISH))
                .andExpect(jsonPath("$[?(@.key == 'tests.limit')].words").value("Limit for tests (hours)"));
        http.perform(get("/api/rules").locale(Locale.CHINA))
                .andExpect(jsonPath("$[?(@.key == 'tests.limit')].words").value("试验时限（小时）"));
    }

    @Test
    void knowsNoOtherRules() {
        assertThatThrownBy(() -> http.perform(get("/api/rules/tests.nothing/history")))
                .hasCauseInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"value\": 6, \"effectiveFrom\": \"2026-03-02\", \"reason\": \" \"}",
                "{\"value\": 6, \"effectiveFrom\": \"tomorrow\", \"reason\": \"x\"}",
                "{\"value\": 6, \"reason\": \"x\"}",
                "[]"
            })
    void refusesBodiesThatAreNoChange(String body) throws Exception {
        http.perform(put("/api/rules/tests.limit")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isBadRequest());
    }
}
