package bihuan.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import bihuan.identity.TestGovernment;
import bihuan.identity.domain.OneTimeCodes;
import bihuan.kernel.AccountId;
import bihuan.kernel.Role;
import bihuan.ledger.Ledger;
import bihuan.testing.BihuanTest;
import bihuan.testing.TestClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import org.bouncycastle.util.encoders.Base32;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A passkey is a second factor beside the password, or instead of it where its device checks its owner. */
@BihuanTest
class PasskeyTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    TestClock clock;

    @Autowired
    Ledger ledger;

    final SoftwareAuthenticator device = new SoftwareAuthenticator();
    TestGovernment city;
    AccountId leader;
    PasskeyPages pages;

    @BeforeEach
    void found() {
        city = TestGovernment.found();
        leader = city.account(Role.LEADER);
        pages = new PasskeyPages(city, "leader.bureau");
    }

    private Cookie signedIn() throws Exception {
        return PasskeyPages.cookie(pages.signIn(""));
    }

    private Cookie added() throws Exception {
        Cookie session = signedIn();
        pages.add(session, device).andExpect(status().isCreated());
        return session;
    }

    private List<String> events() {
        return ledger.entries(city.jurisdiction(), null, 100, null).items().stream()
                .filter(entry -> entry.subject().equals("account:" + leader.value()))
                .map(entry -> entry.type().substring(entry.type().lastIndexOf('.') + 1))
                .toList();
    }

    @Test
    void isAddedListedRenamedAndRemoved() throws Exception {
        Cookie session = signedIn();
        String id = PasskeyPages.read(pages.add(session, device, " 办公室的安全密钥 ")
                        .andExpect(status().isCreated())
                        .andExpect(jsonPath("$.name").value("办公室的安全密钥"))
                        .andExpect(jsonPath("$.synced").value(false))
                        .andExpect(jsonPath("$.lastUsedAt").doesNotExist()))
                .get("id")
                .asString();
        pages.rename(session, id, "新名字").andExpect(status().isNoContent());
        pages.list(session).andExpect(jsonPath("$[0].name").value("新名字"));
        pages.signInWith(device.shows(pages.secondStep())).andExpect(status().isOk());
        pages.list(session).andExpect(jsonPath("$[0].lastUsedAt").value(Matchers.startsWith("2026-03-02")));
        pages.remove(session, id).andExpect(status().isNoContent());
        pages.list(session).andExpect(jsonPath("$").isEmpty());
        pages.signIn("").andExpect(status().isOk());
        assertThat(events()).contains("PasskeyAdded", "PasskeyRenamed", "PasskeyUsed", "PasskeyRemoved");
    }

    @Test
    void isNeededBesideThePassword() throws Exception {
        added();
        pages.signIn("")
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("identity.passkey-needed"));
        pages.signIn(",\"code\":\"123456\"")
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("identity.wrong-second-factor"));
        device.verifies = false;
        pages.signInWith(device.shows(pages.secondStep())).andExpect(status().isOk());
    }

    @Test
    void sufficesAloneWhereItsDeviceChecksItsOwner() throws Exception {
        added();
        pages.signInAlone(device.shows(pages.alone()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.userName").value("leader.bureau"));
    }

    @Test
    void standsBesideCodesAndEitherDoes() throws Exception {
        Cookie session = added();
        String secret = PasskeyPages.read(
                        mvc.perform(post("/api/session/second-factor").cookie(session)))
                .get("secret")
                .asString();
        String code = OneTimeCodes.code(Base32.decode(secret), clock.now().getEpochSecond() / 30);
        pages.send(put("/api/session/second-factor").cookie(session), "{\"code\":\"" + code + "\"}")
                .andExpect(status().isNoContent());
        clock.advance(Duration.ofMinutes(1));
        pages.signIn("").andExpect(jsonPath("$.code").value("identity.code-or-passkey-needed"));
        String next = OneTimeCodes.code(Base32.decode(secret), clock.now().getEpochSecond() / 30);
        pages.signIn(",\"code\":\"" + next + "\"").andExpect(status().isOk());
        pages.signInWith(device.shows(pages.secondStep())).andExpect(status().isOk());
    }

    @Test
    void askingForItIsNoFailedAttempt() throws Exception {
        added();
        for (int again = 0; again < 6; again++) {
            pages.signIn("").andExpect(status().isUnauthorized());
            pages.secondStep();
        }
        pages.signInWith(device.shows(pages.secondStep())).andExpect(status().isOk());
    }

    @Test
    void isNotMadeTwiceOnOneDeviceNorMoreThanTenTimes() throws Exception {
        Cookie session = added();
        pages.ask(session)
                .andExpect(jsonPath("$.credentials[0].id").value(SoftwareAuthenticator.base64(device.credential)));
        pages.add(session, device)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("identity.passkey-taken"));
        for (int more = 1; more < 10; more++) {
            pages.add(session, new SoftwareAuthenticator()).andExpect(status().isCreated());
        }
        pages.ask(session)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("identity.too-many-passkeys"));
    }

    @Test
    void isNamed() throws Exception {
        Cookie session = signedIn();
        pages.add(session, device, "x".repeat(61))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("identity.bad-passkey-name"));
    }

    @Test
    void isTakenAwayByTheSecurityAdministratorOnce() throws Exception {
        added();
        String address = "/api/accounts/" + leader.value() + "/second-factor";
        mvc.perform(delete(address).with(city.as(Role.ADMINISTRATOR))).andExpect(status().isForbidden());
        mvc.perform(delete(address).with(city.as(Role.SECURITY_ADMINISTRATOR))).andExpect(status().isNoContent());
        pages.signIn("").andExpect(status().isOk());
        mvc.perform(delete(address).with(city.as(Role.SECURITY_ADMINISTRATOR)))
                .andExpect(jsonPath("$.code").value("identity.no-second-factor"));
    }

    @Test
    void isEnoughForWhoeverControlsOthers() throws Exception {
        city.account(Role.AUDITOR);
        PasskeyPages auditor = new PasskeyPages(city, "auditor.bureau");
        Cookie session = PasskeyPages.cookie(auditor.signIn(""));
        mvc.perform(get("/api/session").cookie(session))
                .andExpect(jsonPath("$.mustSetSecondFactor").value(true));
        auditor.add(session, device).andExpect(status().isCreated());
        mvc.perform(get("/api/session").cookie(session))
                .andExpect(jsonPath("$.mustSetSecondFactor").value(false));
    }

    @Test
    void waysToSignInAreChangedOnlySoonAfterAProof() throws Exception {
        Cookie session = added();
        clock.advance(Duration.ofMinutes(11));
        String id = PasskeyPages.read(pages.list(session)).get(0).get("id").asString();
        pages.remove(session, id)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("identity.fresh-proof-needed"));
        pages.ask(session).andExpect(jsonPath("$.code").value("identity.fresh-proof-needed"));
        mvc.perform(post("/api/session/second-factor").cookie(session))
                .andExpect(jsonPath("$.code").value("identity.fresh-proof-needed"));
        pages.proofState(session)
                .andExpect(jsonPath("$.fresh").value(false))
                .andExpect(jsonPath("$.ways[0]").value("PASSKEY"));
        pages.prove(session, "{\"password\":\"" + TestGovernment.PASSWORD + "\"}")
                .andExpect(jsonPath("$.code").value("identity.fresh-proof-needed"));
        pages.prove(session, "{\"passkey\":" + device.shows(pages.secondStep()) + "}")
                .andExpect(jsonPath("$.code").value("identity.passkey-question-over"));
        pages.prove(session, "{\"passkey\":" + device.shows(pages.proofChallenge(session)) + "}")
                .andExpect(status().isNoContent());
        pages.remove(session, id).andExpect(status().isNoContent());
        assertThat(events()).contains("OwnerProved");
    }

    @Test
    void whoHasNoFactorProvesWithThePasswordAndWaitsAfterManyWrongOnes() throws Exception {
        Cookie session = signedIn();
        clock.advance(Duration.ofMinutes(11));
        for (int wrong = 0; wrong < 5; wrong++) {
            pages.prove(session, "{\"password\":\"wrong\"}")
                    .andExpect(jsonPath("$.code").value("identity.wrong-password"));
        }
        String right = "{\"password\":\"" + TestGovernment.PASSWORD + "\"}";
        pages.prove(session, right).andExpect(status().isTooManyRequests());
        clock.advance(Duration.ofSeconds(6));
        pages.prove(session, right).andExpect(status().isNoContent());
        pages.add(session, device).andExpect(status().isCreated());
    }
}
