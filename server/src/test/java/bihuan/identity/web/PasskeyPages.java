package bihuan.identity.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import bihuan.identity.TestGovernment;
import bihuan.testing.Application;
import jakarta.servlet.http.Cookie;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages send for an account with passkeys. */
final class PasskeyPages {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final MockMvc mvc = Application.bean(MockMvc.class);
    private final TestGovernment city;
    private final String userName;

    PasskeyPages(TestGovernment city, String userName) {
        this.city = city;
        this.userName = userName;
    }

    static JsonNode read(ResultActions answer) throws Exception {
        return JSON.readTree(answer.andReturn().getResponse().getContentAsString());
    }

    ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return mvc.perform(request.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    /** @param more members of the body, each after a comma */
    ResultActions signIn(String more) throws Exception {
        return send(
                post("/api/session"),
                "{\"userName\":\"%s\",\"password\":\"%s\",\"jurisdiction\":%d%s}"
                        .formatted(
                                userName,
                                TestGovernment.PASSWORD,
                                city.jurisdiction().value(),
                                more));
    }

    ResultActions signInWith(String passkey) throws Exception {
        return signIn(",\"passkey\":" + passkey);
    }

    ResultActions signInAlone(String passkey) throws Exception {
        return send(
                post("/api/session/passkey"),
                "{\"jurisdiction\":%d,\"passkey\":%s}"
                        .formatted(city.jurisdiction().value(), passkey));
    }

    ResultActions askForSecondStep() throws Exception {
        return send(
                post("/api/session/passkey/challenge"),
                "{\"jurisdiction\":%d,\"owner\":{\"userName\":\"%s\",\"password\":\"%s\"}}"
                        .formatted(city.jurisdiction().value(), userName, TestGovernment.PASSWORD));
    }

    String secondStep() throws Exception {
        return challenge(askForSecondStep());
    }

    String alone() throws Exception {
        return challenge(send(
                post("/api/session/passkey/challenge"),
                "{\"jurisdiction\":%d}".formatted(city.jurisdiction().value())));
    }

    static String challenge(ResultActions question) throws Exception {
        return read(question.andExpect(status().isOk())).get("challenge").asString();
    }

    static Cookie cookie(ResultActions signedIn) throws Exception {
        String header =
                signedIn.andExpect(status().isOk()).andReturn().getResponse().getHeader("Set-Cookie");
        return new Cookie("bihuan_session", header.substring(header.indexOf('=') + 1, header.indexOf(';')));
    }

    ResultActions ask(Cookie session) throws Exception {
        return send(post("/api/session/passkeys/challenge").cookie(session), "");
    }

    /** Asks for a new passkey, has the device make it and sends it. */
    ResultActions add(Cookie session, SoftwareAuthenticator device) throws Exception {
        return add(session, device, "我的手机");
    }

    ResultActions add(Cookie session, SoftwareAuthenticator device, String name) throws Exception {
        JsonNode question = read(ask(session).andExpect(status().isOk()));
        String made = device.makes(
                name,
                question.get("challenge").asString(),
                question.get("user").get("handle").asString());
        return send(post("/api/session/passkeys").cookie(session), made);
    }

    ResultActions list(Cookie session) throws Exception {
        return mvc.perform(get("/api/session/passkeys").cookie(session));
    }

    ResultActions rename(Cookie session, String id, String name) throws Exception {
        return send(put("/api/session/passkeys/" + id).cookie(session), "{\"name\":\"" + name + "\"}");
    }

    ResultActions remove(Cookie session, String id) throws Exception {
        return mvc.perform(delete("/api/session/passkeys/" + id).cookie(session));
    }

    ResultActions proofState(Cookie session) throws Exception {
        return mvc.perform(get("/api/session/proof").cookie(session));
    }

    String proofChallenge(Cookie session) throws Exception {
        return challenge(send(post("/api/session/proof/challenge").cookie(session), ""));
    }

    ResultActions prove(Cookie session, String body) throws Exception {
        return send(post("/api/session/proof").cookie(session), body);
    }
}
