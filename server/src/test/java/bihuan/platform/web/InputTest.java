package bihuan.platform.web;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import bihuan.testing.BihuanTest;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@BihuanTest
class InputTest {
    private static final String GOOD = """
            {"title": "一", "remark": null, "urgent": true, "colour": "RED", "at": "2026-03-02T02:00:00Z", "due": "2026-03-09",
             "unit": "0198a000-0000-7000-8000-000000000001", "parts": [{"name": "a", "count": 1}]}""";

    @Autowired
    MockMvc web;

    @Test
    void writesTimesWithTheOffsetOfShanghai() throws Exception {
        send(GOOD)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.at").value("2026-03-02T10:00:00+08:00"))
                .andExpect(jsonPath("$.unit").value("0198a000-0000-7000-8000-000000000001"));
    }

    @Test
    void takesNullAndNothingWhereTheCodeDoes() throws Exception {
        send(GOOD.replace("\"remark\": null, ", "")).andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "title": "一",               |                               | platform.missing-value | /title
            "title": "一"                | "title": null                 | platform.missing-value | /title
            "title": "一"                | "title": 1                    | platform.wrong-type    | /title
            "title": "一"                | "title": "\\u0000"            | platform.invalid-text  | /title
            "title": "一"                | "title": "\\ud83d"            | platform.invalid-text  | /title
            "title": "一"                | "title": "一", "extra": 1     | platform.unknown-field | /extra
            "urgent": true               | "urgent": "true"              | platform.wrong-type    | /urgent
            "urgent": true               | "urgent": null                | platform.missing-value | /urgent
            "colour": "RED"              | "colour": 0                   | platform.wrong-type    | /colour
            "colour": "RED"              | "colour": "PINK"              | platform.wrong-type    | /colour
            "at": "2026-03-02T02:00:00Z" | "at": 1772416800              | platform.wrong-type    | /at
            "at": "2026-03-02T02:00:00Z" | "at": "2026-03-02T02:00:00"   | platform.wrong-type    | /at
            "at": "2026-03-02T02:00:00Z" | "at": "9999-03-02T02:00:00Z"  | platform.wrong-type    | /at
            "due": "2026-03-09"          | "due": "2026-02-30"           | platform.wrong-type    | /due
            "due": "2026-03-09"          | "due": 20000                  | platform.wrong-type    | /due
            "unit": "0198a000-0000-7000-8000-000000000001" | "unit": "x" | platform.wrong-type    | /unit
            "count": 1                   | "count": 1.5                  | platform.wrong-type    | /parts/0/count
            "count": 1                   | "count": 99999999999          | platform.wrong-type    | /parts/0/count
            "name": "a"                  | "name": " "                   | platform.not-blank     | /parts/0/name
            "count": 1                   | "count": 10                   | platform.max           | /parts/0/count
            """)
    void namesWhatIsWrongAndWhere(String good, String bad, String code, String pointer) throws Exception {
        send(GOOD.replace(good, bad == null ? "" : bad))
                .andExpect(status().isBadRequest())
                .andExpect(header().string("Content-Type", startsWith("application/problem+json")))
                .andExpect(jsonPath("$.errors[0].code").value(code))
                .andExpect(jsonPath("$.errors[0].pointer").value(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {          | platform.malformed-json
            []         | platform.wrong-type
            null       | platform.malformed-json
            {"a": NaN} | platform.malformed-json
            """)
    void refusesWhatIsNotTheExpectedJson(String body, String code) throws Exception {
        send(body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value(code));
    }

    @Test
    void refusesWhatIsNestedTooDeepOrTooLong() throws Exception {
        send(GOOD + " {}").andExpect(status().isBadRequest());
        send("[".repeat(1000))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("platform.json-beyond-limits"));
        send(GOOD.replace("一", "一".repeat(250_000)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("platform.json-beyond-limits"));
        send(GOOD.replace("一", "x".repeat(10_000_000)))
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.code").value("platform.body-too-large"));
    }

    @Test
    void keepsEmojiAndRareCharacters() throws Exception {
        send(GOOD.replace("一", "😀𠮷㐀𪚥"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("😀𠮷㐀𪚥"));
    }

    @Test
    void refusesWrongParameters() throws Exception {
        UUID unit = UUID.randomUUID();
        web.perform(get("/api/echo/{unit}", unit).queryParam("size", "5")).andExpect(status().isOk());
        web.perform(get("/api/echo/x").queryParam("size", "5"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].pointer").value("/unit"));
        web.perform(get("/api/echo/{unit}", unit).queryParam("size", "many"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].pointer").value("/size"));
        web.perform(get("/api/echo/{unit}", unit))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].code").value("platform.missing-value"));
        web.perform(get(URI.create("/api/echo/" + unit + "?size=5&q=%00")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].pointer").value("/q"));
    }

    @Test
    void refusesWrongMethodsTypesAndPlaces() throws Exception {
        web.perform(get("/api/echo")).andExpect(status().isMethodNotAllowed()).andExpect(header().exists("Allow"));
        web.perform(get("/api/nowhere"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("platform.no-such-resource"));
        web.perform(post("/api/echo").contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(status().isUnsupportedMediaType());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT 1/0                                          | 400 | platform.invalid-data
            SELECT no_such_function()                           | 500 | platform.internal-error
            """)
    void knowsWhatTheDatabaseMeans(String statement, int status, String code) throws Exception {
        web.perform(post("/api/echo/sql").param("statement", statement))
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.code").value(code));
    }

    @Test
    void speaksTheLanguageOfTheReader() throws Exception {
        web.perform(get("/api/nowhere")).andExpect(jsonPath("$.title").value("未找到"));
        web.perform(get("/api/nowhere").header("Accept-Language", "en-GB,en;q=0.9,zh;q=0.1"))
                .andExpect(jsonPath("$.title").value("Not found"))
                .andExpect(header().string("Content-Language", "en"));
    }

    @Test
    void refusesWhatAnotherSiteAsksFor() throws Exception {
        web.perform(body(GOOD).header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("platform.cross-origin"));
        web.perform(body(GOOD).header("Origin", "https://evil.example").header("Host", "localhost"))
                .andExpect(status().isForbidden());
        web.perform(body(GOOD).header("Origin", "http://localhost:8080").header("Host", "localhost:8080"))
                .andExpect(status().isOk());
    }

    @Test
    void saysHowLongItTookAndWhichRequestItWas() throws Exception {
        send(GOOD)
                .andExpect(header().string(
                                "Server-Timing", matchesPattern("total;dur=.*, db;dur=.*;desc=\"\\d+ statements\"")))
                .andExpect(header().exists("X-Request-Id"))
                .andExpect(header().string("Content-Security-Policy", startsWith("default-src 'self'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void countsTheStatementsOfTheAnswer() throws Exception {
        web.perform(post("/api/echo/sql").param("statement", "SELECT 1"))
                .andExpect(header().string("Server-Timing", endsWith("desc=\"1 statements\"")));
    }

    private ResultActions send(String json) throws Exception {
        return web.perform(body(json));
    }

    private static MockHttpServletRequestBuilder body(String json) {
        return post("/api/echo").contentType(MediaType.APPLICATION_JSON).content(json);
    }
}
