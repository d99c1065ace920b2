package bihuan.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import bihuan.testing.BihuanTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Nobody's name, number, words, code or password stands in a log, whatever goes right or wrong. */
@BihuanTest
@ExtendWith(OutputCaptureExtension.class)
class LogTest {
    private static final String PERSON =
            "\"contactName\":\"夜莺一\",\"contactPhone\":\"13933330004\",\"enterpriseName\":\"夜莺二有限公司\"";

    @Autowired
    MockMvc mvc;

    @Test
    void holdsNothingOfAPerson(CapturedOutput log) throws Exception {
        String[] bodies = {
            "{\"channel\":\"WEB\",\"title\":\"夜莺三\",\"text\":\"夜莺四的事\",%s}",
            "{\"channel\":\"夜莺五\",\"title\":\"夜莺三\",\"text\":\"夜莺四的事\",%s}",
            "{\"channel\":\"WEB\",\"text\":\"夜莺四的事\",\"夜莺六\":1,%s}",
            "{\"channel\":\"WEB\",\"text\":\"夜莺四\\u0000\",%s",
            "{\"channel\":\"WEB\",\"text\":[\"夜莺四\"],%s}",
        };
        for (String body : bodies) {
            mvc.perform(
                    post("/api/issues").contentType(MediaType.APPLICATION_JSON).content(body.formatted(PERSON)));
        }
        mvc.perform(get("/api/public/issues/夜莺七").header("X-Follow-Up-Code", "NIGHTINGALE-8"));
        mvc.perform(get("/api/enterprises/callers").param("phone", "13933330004"));
        mvc.perform(post("/api/session")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"userName\":\"nightingale.nine\",\"password\":\"nightingale ten\"}"));
        mvc.perform(get("/api/units").header("Authorization", "Bearer nightingale-eleven"));
        assertThat(log.getAll()).doesNotContainIgnoringCase("夜莺", "13933330004", "nightingale");
    }
}
