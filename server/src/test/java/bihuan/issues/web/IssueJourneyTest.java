package bihuan.issues.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import bihuan.identity.TestGovernment;
import bihuan.kernel.Role;
import bihuan.ledger.Entry;
import bihuan.ledger.Ledger;
import bihuan.testing.BihuanTest;
import java.util.List;
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

/** The main job from end to end, as a browser or {@code curl} does it. */
@BihuanTest
class IssueJourneyTest {
    private static final TestGovernment CITY = TestGovernment.found();
    private static final String REGISTRATION = """
            {"channel": "WEB", "text": "施工许可证办理超过一个月😀。请督促。", "contactName": "张三", "contactPhone": "138 0000 0000"}""";

    @Autowired
    MockMvc web;

    @Autowired
    JsonMapper json;

    @Autowired
    Ledger ledger;

    @Test
    void anIssueGoesInAndComesOutSolvedWithAnEntryForEachStep() throws Exception {
        RequestPostProcessor reporter = CITY.as(Role.ENTERPRISE);
        JsonNode registered = send(201, reporter, post("/api/issues"), REGISTRATION);
        String number = registered.get("number").asString();
        String code = registered.get("followUpCode").asString();
        assertThat(registered.get("stateLabel").asString()).isEqualTo("已收到");

        JsonNode accepted = send(
                200,
                CITY.as(Role.DISPATCHER),
                put("/api/issues/{n}/triage", number),
                "{\"decision\": \"ACCEPT\", \"category\": \"0102\"}");
        send(
                412,
                CITY.as(Role.DISPATCHER),
                post("/api/issues/{n}/assignments", number).header("If-Match", "\"1\""),
                dispatch());
        send(
                200,
                CITY.as(Role.DISPATCHER),
                post("/api/issues/{n}/assignments", number)
                        .header("If-Match", "\"" + accepted.get("version").asInt() + "\""),
                dispatch());

        String assignment = assignment(accepted.get("id").asString());
        RequestPostProcessor officer = CITY.as(Role.UNIT_OFFICER, CITY.departmentA());
        send(200, officer, put("/api/assignments/{a}/signature", assignment), null);
        send(
                200,
                officer,
                post("/api/assignments/{a}/contacts", assignment),
                "{\"way\": \"PHONE\", \"note\": \"已联系企业\"}");
        send(
                200,
                officer,
                post("/api/assignments/{a}/extensions", assignment),
                "{\"level\": \"UNIT\", \"workingDays\": 2, \"reason\": \"需现场核实\"}");
        send(
                200,
                CITY.as(Role.UNIT_LEADER, CITY.departmentA()),
                put("/api/assignments/{a}/extensions/UNIT/decision", assignment),
                "{\"granted\": true, \"reason\": \"同意\"}");
        send(200, officer, put("/api/assignments/{a}/answer", assignment), "{\"text\": \"已发证。\"}");
        judge(reporter, number, code, false);
        send(200, officer, put("/api/assignments/{a}/answer", assignment), "{\"text\": \"已补发，请查收。\"}");
        JsonNode closed = judge(reporter, number, code, true);

        assertThat(closed.get("stateLabel").asString()).isEqualTo("已办结");
        assertThat(closed.get("answers")).hasSize(2);
        assertThat(story(accepted.get("id").asString()))
                .containsExactly(
                        "issues.IssueRegistered",
                        "assignments.MatterOpened",
                        "issues.IssueAccepted",
                        "assignments.MatterDispatched",
                        "assignments.AssignmentSigned",
                        "assignments.EnterpriseContacted",
                        "assignments.ExtensionRequested",
                        "assignments.ExtensionGranted",
                        "assignments.AssignmentAnswered",
                        "issues.IssueJudged",
                        "assignments.VerdictGiven",
                        "assignments.AssignmentAnswered",
                        "issues.IssueJudged",
                        "assignments.VerdictGiven");
        ledger.sealNow();
        JsonNode proof =
                send(200, reporter, get("/api/public/issues/{n}/proof", number).header("X-Follow-Up-Code", code), null);
        assertThat(proof.get("body").asString()).contains("IssueRegistered").doesNotContain("张三", "施工许可");
        JsonNode rows = send(200, CITY.as(Role.INSPECTOR), get("/api/issues?state=CLOSED&q=施工许可证"), null);
        assertThat(rows.get("items")).hasSize(1);
    }

    private String dispatch() {
        return "{\"lead\": \"%s\"}".formatted(CITY.departmentA().value());
    }

    private String assignment(String matter) throws Exception {
        return send(200, CITY.as(Role.DISPATCHER), get("/api/matters/{m}", matter), null)
                .at("/parts/0/id")
                .asString();
    }

    private JsonNode judge(RequestPostProcessor reporter, String number, String code, boolean solved) throws Exception {
        return send(
                200,
                reporter,
                put("/api/public/issues/{n}/judgement", number).header("X-Follow-Up-Code", code),
                "{\"contacted\": true, \"solved\": %s, \"satisfaction\": \"SATISFIED\"}".formatted(solved));
    }

    private List<String> story(String matter) {
        return ledger.entries(CITY.jurisdiction(), "matter:" + matter, 200, null).items().reversed().stream()
                .map(Entry::type)
                .toList();
    }

    private JsonNode send(
            int status, RequestPostProcessor caller, MockHttpServletRequestBuilder request, @Nullable String body)
            throws Exception {
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        MockHttpServletResponse response =
                web.perform(request.with(caller)).andReturn().getResponse();
        String text = response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(text).isEqualTo(status);
        return json.readTree(text);
    }
}
