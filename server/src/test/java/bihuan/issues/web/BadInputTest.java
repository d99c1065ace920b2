package bihuan.issues.web;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.identity.TestGovernment;
import bihuan.kernel.Role;
import bihuan.testing.BihuanTest;
import bihuan.testing.OwnerDatabase;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent: a problem document with code and pointer, never a 5xx, nothing half written. */
@BihuanTest
class BadInputTest {
    private static final TestGovernment CITY = TestGovernment.found();

    @Autowired
    MockMvc web;

    @Autowired
    JsonMapper json;

    @Autowired
    OwnerDatabase database;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"channel": "WEB"}                                                    | 400 | /text
            {"channel": "WEB", "text": null}                                      | 400 | /text
            {"channel": "WEB", "text": ""}                                        | 400 | /text
            {"channel": "WEB", "text": "   "}                                     | 400 | /text
            {"channel": "WEB", "text": 1}                                         | 400 | /text
            {"channel": "WEB", "text": ["a"]}                                     | 400 | /text
            {"channel": "WEB", "text": "a\\u0000b"}                               | 400 | /text
            {"channel": "WEB", "text": "a\\ud83d"}                                | 400 | /text
            {"channel": "FAX", "text": "a"}                                       | 400 | /channel
            {"channel": 1, "text": "a"}                                           | 400 | /channel
            {"channel": "HOTLINE", "text": "a", "sourceReference": "1"}           | 403 | /channel
            {"channel": "WEB", "text": "a", "sourceReference": "1"}               | 403 | /sourceReference
            {"channel": "WEB", "text": "a", "extra": 1}                           | 400 | /extra
            {"channel": "WEB", "text": "a", "category": "9999"}                   | 400 | /category
            {"channel": "WEB", "text": "a", "category": "' OR 1=1"}               | 400 | /category
            {"channel": "WEB", "text": "a", "area": "x"}                          | 400 | /area
            {"channel": "WEB", "text": "a", "area": "0198a000-0000-7000-8000-000000000001"} | 400 | /area
            {"channel": "WEB", "text": "a", "contactPhone": "=1+1"}               | 400 | /contactPhone
            {"channel": "WEB", "text": "a", "attachments": ["x"]}                 | 400 | /attachments/0
            {"channel": "WEB", "text": "a", "attachments": [null]}                | 400 | /attachments/0
            """)
    void registeringIsRefusedAndNothingIsWritten(String body, int status, String pointer) throws Exception {
        long before = issues();
        MockHttpServletResponse response = send(HttpMethod.POST, "/api/issues", CITY.as(Role.ENTERPRISE), body);
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(status);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("\"" + pointer + "\"");
        assertThat(issues()).isEqualTo(before);
    }

    @Test
    void aTextOfTenMegabytesIsRefused() throws Exception {
        String body = "{\"channel\": \"WEB\", \"text\": \"" + "长".repeat(3_500_000) + "\"}";
        int status = send(HttpMethod.POST, "/api/issues", CITY.as(Role.ENTERPRISE), body)
                .getStatus();
        assertThat(status).isBetween(400, 413);
    }

    @Test
    void attachmentsOfOthersAreNotFoundAndNothingIsWritten() throws Exception {
        long before = issues();
        String body = """
                {"channel": "WEB", "text": "a", "attachments": ["0198a000-0000-7000-8000-000000000001"]}""";
        assertThat(send(HttpMethod.POST, "/api/issues", CITY.as(Role.ENTERPRISE), body)
                        .getStatus())
                .isEqualTo(404);
        assertThat(issues()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/issues/1",
                "/api/issues/20260302-000001-9",
                "/api/issues/20260302-999999999-0",
                "/api/issues/%00",
                "/api/issues/20260302-000001-1'--",
                "/api/issues?state=OPEN",
                "/api/issues?category=%25",
                "/api/issues?after=xxx",
                "/api/issues?size=0",
                "/api/issues?size=201",
                "/api/issues?unit=1",
                "/api/issues?receivedFrom=yesterday",
                "/api/issues?sort=TITLE",
                "/api/issues?receivedFrom=%2B999999999-12-31T23:59:59Z"
            })
    void readingIsRefused(String address) throws Exception {
        MockHttpServletResponse response = web.perform(
                        MockMvcRequestBuilders.get(java.net.URI.create(address)).with(CITY.as(Role.DISPATCHER)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(response.getContentAsString()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/issues?state=%20",
                "/api/issues?state=",
                "/api/issues?stage=,&channel=%20,WEB",
                "/api/measures?period=2026-03&measure=%20"
            })
    void aBlankAmongNamesAsksForNothing(String address) throws Exception {
        MockHttpServletResponse response = web.perform(
                        MockMvcRequestBuilders.get(java.net.URI.create(address)).with(CITY.as(Role.DISPATCHER)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PUT  | /triage                  | {"decision": "ACCEPT"}                                     | 400
            PUT  | /triage                  | {"decision": "ACCEPT", "category": "9999"}                 | 400
            PUT  | /triage                  | {"decision": "NOT_ACCEPT", "reason": "SECRET"}             | 400
            PUT  | /triage                  | {"decision": "NOT_ACCEPT", "reason": "NONE", "words": "x"} | 400
            PUT  | /triage                  | {}                                                         | 400
            PUT  | /triage                  | []                                                         | 400
            POST | /assignments             | {"lead": "0198a000-0000-7000-8000-000000000001"}           | 409
            POST | /assignments             | {"lead": null}                                             | 400
            POST | /merges                  | {"into": "x"}                                              | 404
            POST | /merges                  | {"into": null}                                             | 400
            POST | /exclusion               | {"reason": "BECAUSE", "words": "x"}                        | 400
            POST | /exclusion               | {"reason": "FORCE_MAJEURE", "words": " "}                  | 400
            POST | /notes                   | {"text": "\\u0000"}                                        | 400
            """)
    void actingIsRefused(HttpMethod method, String path, String body, int status) throws Exception {
        String number = registered();
        MockHttpServletResponse response = send(method, "/api/issues/" + number + path, CITY.as(Role.DISPATCHER), body);
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(status);
    }

    @Test
    void aWrongCodeAndAnUnknownNumberAreAnsweredAlike() throws Exception {
        String number = registered();
        String wrong = follow(number, "0000-0000-0000");
        assertThat(follow(number, "nonsense")).isEqualTo(wrong);
        assertThat(follow("20260302-999999998-0", "0000-0000-0000")).isEqualTo(wrong);
        assertThat(follow("nonsense", "0000-0000-0000")).isEqualTo(wrong);
    }

    private String follow(String number, String code) throws Exception {
        MockHttpServletResponse response = web.perform(MockMvcRequestBuilders.get("/api/public/issues/{n}", number)
                        .header("X-Follow-Up-Code", code)
                        .with(CITY.as(Role.ENTERPRISE)))
                .andReturn()
                .getResponse();
        JsonNode problem = json.readTree(response.getContentAsString(StandardCharsets.UTF_8));
        return response.getStatus() + " " + problem.get("code").asString() + " " + problem.get("detail");
    }

    private String registered() throws Exception {
        MockHttpServletResponse response = send(
                HttpMethod.POST, "/api/issues", CITY.as(Role.DISPATCHER), "{\"channel\": \"WEB\", \"text\": \"问题\"}");
        return json.readTree(response.getContentAsString(StandardCharsets.UTF_8))
                .get("number")
                .asString();
    }

    private MockHttpServletResponse send(HttpMethod method, String address, RequestPostProcessor caller, String body)
            throws Exception {
        return web.perform(MockMvcRequestBuilders.request(method, java.net.URI.create(address))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(caller))
                .andReturn()
                .getResponse();
    }

    private long issues() {
        return database.sql("SELECT count(*) FROM issues.issue WHERE jurisdiction_id = ?")
                .param(CITY.jurisdiction().value())
                .query(Long.class)
                .single();
    }
}
