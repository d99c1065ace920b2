package bihuan.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import bihuan.kernel.EnterpriseId;
import bihuan.kernel.Role;
import bihuan.ledger.Ledger;
import bihuan.surveys.Poll;
import bihuan.testing.BihuanTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A survey from its questionnaire to its results, as a browser or {@code curl} does it. */
@BihuanTest
class SurveyWebTest {
    private static final String QUESTIONNAIRE = """
            {"title": "办事体验", "topics": [{"code": "speed", "zh": "效率", "en": "Speed"}],
             "questions": [
               {"code": "fast", "kind": "SCALE", "about": "UNIT", "topic": "speed", "zh": "快吗?", "en": "Fast?", "required": true},
               {"code": "lack", "kind": "CHOICE", "zh": "缺什么?", "en": "What lacks?",
                "choices": [{"code": "staff", "zh": "用工", "en": "Staff"}, {"code": "money", "zh": "资金", "en": "Money"}]}]}""";

    @Autowired
    MockMvc web;

    @Autowired
    JsonMapper json;

    @Autowired
    Ledger ledger;

    private final Poll poll = new Poll();

    private JsonNode send(
            int status, RequestPostProcessor who, MockHttpServletRequestBuilder request, @Nullable String body)
            throws Exception {
        request.with(who).contentType(MediaType.APPLICATION_JSON);
        if (body != null) {
            request.content(body);
        }
        MockHttpServletResponse answer = web.perform(request).andReturn().getResponse();
        String text = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(text).isEqualTo(status);
        return json.readTree(text);
    }

    private RequestPostProcessor as(Role role) {
        return poll.government.as(role);
    }

    private String plan(String questionnaire) {
        return """
                {"title": "一季度", "periodStart": "2026-01-01", "periodEnd": "2026-03-31", "questionnaire": "%s", "version": 1,
                 "units": ["%s"], "dimensions": ["INDUSTRY"], "size": 10, "least": 2, "closesAt": "2026-03-20T10:00:00Z"}""".formatted(questionnaire, poll.unit.value());
    }

    @Test
    void goesFromAQuestionnaireToResults() throws Exception {
        RequestPostProcessor maker = as(Role.DISPATCHER);
        String questionnaire = send(201, maker, post("/api/questionnaires"), QUESTIONNAIRE)
                .get("id")
                .asString();
        send(200, maker, post("/api/questionnaires/{q}/versions", questionnaire), null);
        String id = send(201, maker, post("/api/surveys"), plan(questionnaire))
                .get("id")
                .asString();
        send(412, maker, put("/api/surveys/{s}", id).header("If-Match", "\"9\""), plan(questionnaire));
        assertThat(send(200, maker, get("/api/surveys/{s}/sample", id), null).get("strata"))
                .hasSize(2);
        send(200, maker, post("/api/surveys/{s}/publication", id), null);
        ledger.sealNow();
        send(200, maker, post("/api/surveys/{s}/opening", id), null);
        JsonNode links = send(200, maker, post("/api/surveys/{s}/links", id), null);
        assertThat(links).hasSize(10);
        for (JsonNode link : links) {
            answer(link.get("token").asString());
        }
        EnterpriseId asked =
                new EnterpriseId(UUID.fromString(links.get(0).get("enterprise").asString()));
        RequestPostProcessor user = poll.government.as(poll.government.enterpriseAccount(asked));
        assertThat(send(200, user, get("/api/enterprise/surveys"), null)
                        .get(0)
                        .get("answered")
                        .asBoolean())
                .isTrue();
        send(200, user, delete("/api/enterprise/surveys/{s}", id), null);
        send(200, maker, post("/api/surveys/{s}/closing", id), null);
        send(403, maker, post("/api/surveys/{s}/results", id), "{}");
        JsonNode results = send(201, as(Role.LEADER), post("/api/surveys/{s}/results", id), "{}");
        assertThat(results.get("answered").asInt()).isEqualTo(9);
        assertThat(results.get("lines").get(0).get("value").asDouble()).isEqualTo(75);
        JsonNode read = send(200, as(Role.UNIT_OFFICER), get("/api/surveys/{s}/results", id), null);
        assertThat(read.get(0)).isEqualTo(results);
        JsonNode questions = send(200, as(Role.UNIT_OFFICER), get("/api/surveys/{s}/questions", id), null);
        assertThat(questions.get("questions").get(1).get("zh").asString()).isEqualTo("缺什么?");
    }

    /** By the link alone; the account only says in which city, for without one it is the standard city. */
    private void answer(String token) throws Exception {
        RequestPostProcessor anybody = as(Role.ENTERPRISE);
        JsonNode form = send(200, anybody, get("/api/public/survey").header("X-Survey-Token", token), null);
        assertThat(form.get("title").asString()).isEqualTo("一季度");
        String body = """
                {"replies": [{"question": "fast", "unit": "%s", "scale": 4}, {"question": "lack", "choice": "staff"}]}""".formatted(poll.unit.value());
        send(200, anybody, put("/api/public/survey").header("X-Survey-Token", token), body);
    }

    @Test
    void answersEveryWrongWayInAlike() throws Exception {
        String missing = refusal(get("/api/public/survey"));
        assertThat(missing).contains("surveys.no-such-invitation");
        assertThat(refusal(get("/api/public/survey").header("X-Survey-Token", "A".repeat(24))))
                .isEqualTo(missing);
        assertThat(refusal(get("/api/public/survey").header("X-Survey-Token", "短")))
                .isEqualTo(missing);
    }

    private String refusal(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = web.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(404);
        return answer.getContentAsString(StandardCharsets.UTF_8).replaceAll("\"(incident|instance)\":\"[^\"]*\",?", "");
    }

    @Test
    void showsNothingBeforeTheResultsToAUnit() throws Exception {
        RequestPostProcessor officer = as(Role.UNIT_OFFICER);
        send(403, officer, get("/api/questionnaires"), null);
        send(404, officer, get("/api/surveys/{s}", UUID.randomUUID()), null);
        send(404, officer, get("/api/surveys/{s}/questions", UUID.randomUUID()), null);
        send(403, officer, get("/api/surveys/{s}/results/preview", UUID.randomUUID()), null);
        send(403, officer, get("/api/surveys/{s}/words", UUID.randomUUID()), null);
        send(403, as(Role.ENTERPRISE), get("/api/surveys"), null);
    }
}
