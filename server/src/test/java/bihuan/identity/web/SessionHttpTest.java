package bihuan.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import bihuan.identity.TestGovernment;
import bihuan.identity.domain.OneTimeCodes;
import bihuan.kernel.Actor;
import bihuan.kernel.Role;
import bihuan.rulebook.Rulebook;
import bihuan.testing.BihuanTest;
import bihuan.testing.TestClock;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.UUID;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;

@BihuanTest
class SessionHttpTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    Rulebook rulebook;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    TestGovernment city;

    @BeforeEach
    void found() {
        city = TestGovernment.found();
        city.account(Role.UNIT_OFFICER);
    }

    private ResultActions signIn(String password) throws Exception {
        return signIn("unit_officer.a", password);
    }

    private ResultActions signIn(String userName, String password) throws Exception {
        String body = "{\"userName\":\"%s\",\"password\":\"%s\",\"jurisdiction\":%d}"
                .formatted(userName, password, city.jurisdiction().value());
        return mvc.perform(
                post("/api/session").contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private Cookie cookie() throws Exception {
        return cookie("unit_officer.a");
    }

    private Cookie cookie(String userName) throws Exception {
        String header = signIn(userName, TestGovernment.PASSWORD)
                .andReturn()
                .getResponse()
                .getHeader("Set-Cookie");
        return new Cookie("bihuan_session", header.substring(header.indexOf('=') + 1, header.indexOf(';')));
    }

    @Test
    void setsACookieThatNoScriptReadsAndNoOtherSiteSends() throws Exception {
        ResultActions answer = signIn(TestGovernment.PASSWORD)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.userName").value("unit_officer.a"))
                .andExpect(jsonPath("$.roles[0]").value("UNIT_OFFICER"))
                .andExpect(jsonPath("$.unitName").value("测试市住房和城乡建设局"));
        assertThat(answer.andReturn().getResponse().getHeader("Set-Cookie"))
                .matches("bihuan_session=\\d+\\.[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict");
    }

    @Test
    void overHttpsTheCookieIsOfThisHostAlone() throws Exception {
        String body = "{\"userName\":\"unit_officer.a\",\"password\":\"%s\",\"jurisdiction\":%d}"
                .formatted(TestGovernment.PASSWORD, city.jurisdiction().value());
        String header = mvc.perform(post("/api/session")
                        .secure(true)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(header().string("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains"))
                .andReturn()
                .getResponse()
                .getHeader("Set-Cookie");
        assertThat(header).startsWith("__Host-bihuan_session=").contains("Secure", "Path=/", "HttpOnly");
        Cookie cookie =
                new Cookie("__Host-bihuan_session", header.substring(header.indexOf('=') + 1, header.indexOf(';')));
        mvc.perform(get("/api/session").secure(true).cookie(cookie)).andExpect(status().isOk());
        mvc.perform(get("/api/session").cookie(cookie)).andExpect(status().isUnauthorized());
    }

    @Test
    void whoControlsOthersSetsUpASecondFactorFirst() throws Exception {
        city.account(Role.ADMINISTRATOR);
        Cookie officer = cookie();
        Cookie admin = cookie("administrator.bureau");
        mvc.perform(get("/api/assignments/today").cookie(officer)).andExpect(status().isOk());
        mvc.perform(get("/api/session").cookie(admin))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mustSetSecondFactor").value(true));
        mvc.perform(get("/api/accounts").cookie(admin))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("identity.second-factor-must-be-set"));
        String secret = json.readTree(
                        mvc.perform(post("/api/session/second-factor").cookie(admin))
                                .andExpect(status().isOk())
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                .get("secret")
                .asString();
        String code = OneTimeCodes.code(Base32.decode(secret), clock.now().getEpochSecond() / 30);
        mvc.perform(put("/api/session/second-factor")
                        .cookie(admin)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"code\":\"" + code + "\"}"))
                .andExpect(status().isNoContent());
        mvc.perform(get("/api/accounts").cookie(admin)).andExpect(status().isOk());
    }

    @Test
    void whoControlsOthersNeedsNoneWhereTheCitySaysSo() throws Exception {
        rulebook.change(
                city.jurisdiction(),
                "identity.second-factor-for-control",
                BooleanNode.FALSE,
                LocalDate.of(2026, 3, 2),
                "演示",
                Actor.system());
        city.account(Role.ADMINISTRATOR);
        mvc.perform(get("/api/accounts").cookie(cookie("administrator.bureau"))).andExpect(status().isOk());
    }

    @Test
    void aWrongPasswordCountsAlsoOfWhoeverSendsAKey() throws Exception {
        String body = "{\"userName\":\"unit_officer.a\",\"password\":\"wrong\",\"jurisdiction\":%d}"
                .formatted(city.jurisdiction().value());
        for (int again = 0; again < 5; again++) {
            mvc.perform(post("/api/session")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body))
                    .andExpect(status().isUnauthorized());
        }
        signIn(TestGovernment.PASSWORD).andExpect(status().isTooManyRequests());
    }

    @Test
    void answersWithTheSessionOfTheCookieUntilSignedOut() throws Exception {
        Cookie cookie = cookie();
        mvc.perform(get("/api/session").cookie(cookie))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.permissions").isArray());
        mvc.perform(delete("/api/session").cookie(cookie))
                .andExpect(status().isNoContent())
                .andExpect(header().string("Set-Cookie", org.hamcrest.Matchers.containsString("Max-Age=0")));
        mvc.perform(get("/api/session").cookie(cookie)).andExpect(status().isUnauthorized());
    }

    @Test
    void refusesWithAProblem() throws Exception {
        signIn("wrong password")
                .andExpect(status().isUnauthorized())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(jsonPath("$.code").value("identity.wrong-credentials"));
        mvc.perform(get("/api/session"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("identity.not-signed-in"));
        mvc.perform(get("/api/accounts").with(city.as(Role.LEADER)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("identity.not-permitted"));
    }

    @Test
    void letsAnAdministratorCreateAnAccountAndChangeItByVersion() throws Exception {
        String body = "{\"userName\":\"zhang.san\",\"displayName\":\"张三\",\"unit\":\"%s\"}"
                .formatted(city.bureau().value());
        String location = mvc.perform(post("/api/accounts")
                        .with(city.as(Role.ADMINISTRATOR))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.password").isString())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        mvc.perform(get(location).with(city.as(Role.ADMINISTRATOR)))
                .andExpect(header().string("ETag", "\"0\""))
                .andExpect(jsonPath("$.mustChangePassword").value(true))
                .andExpect(jsonPath("$.roles").isEmpty());
        String roles = "{\"roles\":[\"DISPATCHER\"]}";
        mvc.perform(put(location + "/roles")
                        .with(city.as(Role.ADMINISTRATOR))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(roles))
                .andExpect(status().isForbidden());
        mvc.perform(put(location + "/roles")
                        .with(city.as(Role.SECURITY_ADMINISTRATOR))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(roles))
                .andExpect(jsonPath("$.roles[0]").value("DISPATCHER"));
        mvc.perform(put(location + "/roles")
                        .with(city.as(Role.SECURITY_ADMINISTRATOR))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"roles\":[\"DISPATCHER\",\"AUDITOR\"]}"))
                .andExpect(jsonPath("$.code").value("identity.duties-not-separate"));
        mvc.perform(put(location + "/deactivation")
                        .with(city.as(Role.ADMINISTRATOR))
                        .header("If-Match", "\"7\""))
                .andExpect(status().isPreconditionFailed());
        mvc.perform(put(location + "/deactivation")
                        .with(city.as(Role.ADMINISTRATOR))
                        .header("If-Match", "\"1\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.active").value(false));
    }

    @Test
    void keepsTheActuatorFromEverybodyButTheMachineItselfAndAdministrators() throws Exception {
        mvc.perform(get("/actuator/health").with(request -> from(request, "203.0.113.9")))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isNotIn(401, 403));
        mvc.perform(get("/actuator").with(request -> from(request, "203.0.113.9")))
                .andExpect(status().isUnauthorized());
        mvc.perform(get("/actuator").header("X-Forwarded-For", "203.0.113.9")).andExpect(status().isUnauthorized());
        mvc.perform(get("/actuator").with(city.as(Role.LEADER)).with(request -> from(request, "203.0.113.9")))
                .andExpect(status().isForbidden());
        mvc.perform(get("/actuator").with(city.as(Role.ADMINISTRATOR)).with(request -> from(request, "203.0.113.9")))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isNotIn(401, 403));
        mvc.perform(get("/actuator"))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isNotIn(401, 403));
    }

    private static org.springframework.mock.web.MockHttpServletRequest from(
            org.springframework.mock.web.MockHttpServletRequest request, String address) {
        request.setRemoteAddr(address);
        return request;
    }
}
