package bihuan.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import bihuan.identity.TestGovernment;
import bihuan.kernel.Role;
import bihuan.ledger.Ledger;
import bihuan.testing.BihuanTest;
import bihuan.testing.TestClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** What an attacker, a copy or a broken device answers is refused with its reason, and opens nothing. */
@BihuanTest
class PasskeyRefusalTest {
    @Autowired
    TestClock clock;

    @Autowired
    Ledger ledger;

    final SoftwareAuthenticator device = new SoftwareAuthenticator();
    TestGovernment city;
    PasskeyPages pages;
    Cookie session;

    @BeforeEach
    void add() throws Exception {
        city = TestGovernment.found();
        city.account(Role.LEADER);
        pages = new PasskeyPages(city, "leader.bureau");
        session = PasskeyPages.cookie(pages.signIn(""));
        pages.add(session, device).andExpect(status().isCreated());
    }

    private static void refused(String code, ResultActions answer) throws Exception {
        answer.andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.code").value("identity." + code))
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost.example", "https://localhost", "http://localhost:81", "null", ""})
    void ofAnotherPage(String origin) throws Exception {
        device.origin = origin;
        refused("passkey-wrong-site", pages.signInWith(device.shows(pages.secondStep())));
        refused("passkey-wrong-site", pages.signInAlone(device.shows(pages.alone())));
    }

    @Test
    void ofAnotherSite() throws Exception {
        device.site = "example.org";
        refused("passkey-wrong-site", pages.signInWith(device.shows(pages.secondStep())));
        refused("passkey-wrong-site", pages.add(session, bent(it -> it.site = "example.org")));
        refused("passkey-wrong-site", pages.add(session, bent(it -> it.origin = "https://example.org")));
    }

    @Test
    void ofAPageWithinAnothers() throws Exception {
        device.crossOrigin = true;
        refused("passkey-wrong-site", pages.signInWith(device.shows(pages.secondStep())));
    }

    private static SoftwareAuthenticator bent(Consumer<SoftwareAuthenticator> how) {
        SoftwareAuthenticator bent = new SoftwareAuthenticator();
        how.accept(bent);
        return bent;
    }

    @Test
    void toAQuestionThatNobodyAsked() throws Exception {
        String invented = SoftwareAuthenticator.base64(new byte[32]);
        refused("passkey-question-over", pages.signInWith(device.shows(invented)));
        refused("passkey-question-over", pages.signInAlone(device.shows(invented)));
        refused(
                "passkey-question-over",
                pages.send(
                        post("/api/session/passkeys").cookie(session),
                        new SoftwareAuthenticator().makes("x", invented, "")));
    }

    @Test
    void toAQuestionThatWasAnswered() throws Exception {
        String shown = device.shows(pages.secondStep());
        pages.signInWith(shown).andExpect(status().isOk());
        refused("passkey-question-over", pages.signInWith(shown));
        String wrong = pages.secondStep();
        device.origin = "https://example.org";
        refused("passkey-wrong-site", pages.signInWith(device.shows(wrong)));
        device.origin = "http://localhost";
        refused("passkey-question-over", pages.signInWith(device.shows(wrong)));
    }

    @Test
    void toAQuestionOfLongAgo() throws Exception {
        String asked = pages.secondStep();
        clock.advance(Duration.ofMinutes(5));
        refused("passkey-question-over", pages.signInWith(device.shows(asked)));
    }

    @Test
    void toAQuestionForSomethingElse() throws Exception {
        refused("passkey-question-over", pages.signInAlone(device.shows(pages.secondStep())));
        refused("passkey-question-over", pages.signInWith(device.shows(pages.alone())));
        refused("passkey-question-over", pages.signInAlone(device.shows(pages.proofChallenge(session))));
    }

    @Test
    void toAQuestionOfAnotherSession() throws Exception {
        Cookie other = PasskeyPages.cookie(pages.signInWith(device.shows(pages.secondStep())));
        String asked = PasskeyPages.challenge(pages.ask(other));
        refused(
                "passkey-question-over",
                pages.send(
                        post("/api/session/passkeys").cookie(session),
                        new SoftwareAuthenticator().makes("x", asked, "")));
    }

    @Test
    void ofAnotherAccount() throws Exception {
        city.account(Role.INSPECTOR);
        PasskeyPages inspector = new PasskeyPages(city, "inspector.bureau");
        SoftwareAuthenticator his = new SoftwareAuthenticator();
        inspector.add(PasskeyPages.cookie(inspector.signIn("")), his).andExpect(status().isCreated());
        refused("passkey-unknown", pages.signInWith(his.shows(pages.secondStep())));
        refused("passkey-unknown", pages.signInAlone(new SoftwareAuthenticator().shows(pages.alone())));
        his.counter++;
        refused("passkey-unknown", pages.signInAlone(his.showsAgain(pages.alone(), device.handle())));
        refused("passkey-unknown", pages.signInAlone(his.showsAgain(pages.alone(), "")));
        refused(
                "no-such-passkey",
                inspector.rename(
                        PasskeyPages.cookie(inspector.signInWith(his.shows(inspector.secondStep()))),
                        PasskeyPages.read(pages.list(session)).get(0).get("id").asString(),
                        "x"));
    }

    @Test
    void ofACopyAndTheLedgerKnows() throws Exception {
        device.counter = 7;
        pages.signInWith(device.shows(pages.secondStep())).andExpect(status().isOk());
        device.counter = 3;
        refused("passkey-counter-fell-back", pages.signInWith(device.shows(pages.secondStep())));
        var entries = ledger.entries(city.jurisdiction(), null, 100, null).items();
        assertThat(entries).anySatisfy(entry -> {
            assertThat(entry.type()).endsWith("PasskeyCounterFellBack");
            assertThat(entry.toString()).contains("8").contains("4");
        });
        assertThat(entries).anySatisfy(entry -> assertThat(entry.type()).endsWith("SignInFailed"));
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.toString())
                        .doesNotContain("我的手机", SoftwareAuthenticator.base64(device.credential)));
        device.counter = 8;
        pages.signInWith(device.shows(pages.secondStep())).andExpect(status().isOk());
    }

    @Test
    void ofADeviceThatDidNotCheckItsOwner() throws Exception {
        device.verifies = false;
        refused("passkey-not-verified", pages.signInAlone(device.shows(pages.alone())));
    }

    @Test
    void withAnotherSignature() throws Exception {
        String shown = device.shows(pages.secondStep());
        String other = new SoftwareAuthenticator().shows("AAAA");
        refused(
                "passkey-not-genuine",
                pages.signInWith(shown.replaceFirst(
                        "\"signature\":\"[^\"]*\"", "\"signature\":\"" + part(other, "signature") + "\"")));
    }

    private static String part(String answer, String name) {
        return answer.replaceFirst(".*\"" + name + "\":\"([^\"]*)\".*", "$1");
    }

    /** After many the name waits, as after wrong passwords, also the owner himself. */
    @Test
    void manyTimesInARowMakesTheNameWait() throws Exception {
        device.verifies = false;
        for (int again = 0; again < 5; again++) {
            refused("passkey-not-verified", pages.signInAlone(device.shows(pages.alone())));
        }
        device.verifies = true;
        refused("too-many-attempts", pages.signInAlone(device.shows(pages.alone())));
        clock.advance(Duration.ofSeconds(6));
        pages.signInAlone(device.shows(pages.alone())).andExpect(status().isOk());
    }

    @Test
    void whenItIsGarbage() throws Exception {
        Random random = new Random(20260302);
        List<String> garbage = List.of("!", "AAAA", "oA", "gA", "n-_-", "A".repeat(3999), nested());
        for (String one : garbage) {
            for (String name : List.of("clientData", "authenticatorData", "signature", "credential")) {
                String shown = device.shows(pages.alone());
                String bent = shown.replaceFirst("\"" + name + "\":\"[^\"]*\"", "\"" + name + "\":\"" + one + "\"");
                pages.signInAlone(bent).andExpect(status().is4xxClientError());
                clock.advance(Duration.ofMinutes(16));
            }
        }
        Cookie fresh = PasskeyPages.cookie(pages.signInAlone(device.shows(pages.alone())));
        for (String one : garbage) {
            bentMade(fresh, one);
        }
        for (int again = 0; again < 50; again++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            bentMade(fresh, SoftwareAuthenticator.base64(bytes));
        }
    }

    private void bentMade(Cookie fresh, String attestation) throws Exception {
        String made = new SoftwareAuthenticator().makes("x", PasskeyPages.challenge(pages.ask(fresh)), "");
        pages.send(
                        post("/api/session/passkeys").cookie(fresh),
                        made.replaceFirst("\"attestation\":\"[^\"]*\"", "\"attestation\":\"" + attestation + "\""))
                .andExpect(status().is4xxClientError());
    }

    /** Lists in lists, deeper than any stack. */
    private static String nested() {
        byte[] lists = new byte[2900];
        Arrays.fill(lists, (byte) 0x81);
        return SoftwareAuthenticator.base64(lists);
    }
}
