package bihuan.identity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.identity.Accounts;
import bihuan.identity.CitySignIn;
import bihuan.identity.CitySignIn.Outcome;
import bihuan.identity.CitySignIn.Returned;
import bihuan.identity.CitySignIn.Started;
import bihuan.identity.CitySignIn.Why;
import bihuan.identity.IdentityRefusal;
import bihuan.identity.SecondFactors;
import bihuan.identity.TestGovernment;
import bihuan.identity.domain.OneTimeCodes;
import bihuan.identity.persistence.CitySignInStore;
import bihuan.kernel.Caller;
import bihuan.kernel.Refusal;
import bihuan.kernel.Role;
import bihuan.ledger.Ledger;
import bihuan.testing.Application;
import bihuan.testing.BihuanTest;
import bihuan.testing.TestClock;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.util.encoders.Base32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a provider that lies in every way; against a real one, see the journey {@code city-sign-in}. */
@BihuanTest
class CitySignInTest {
    private static final URI CALLBACK = URI.create("https://bihuan.example/api/session/city/return");

    private final TestGovernment government = TestGovernment.found();
    private final Caller officer = government.caller(Role.UNIT_OFFICER);
    private final TestClock clock = Application.bean(TestClock.class);
    private Provider provider;
    private CitySignIn city;

    @BeforeEach
    void startTheProvider() throws Exception {
        provider = new Provider();
        city = desk(provider.issuer());
    }

    @AfterEach
    void stopIt() {
        provider.server.stop(0);
    }

    private static CitySignIn desk(String issuer) {
        return new CitySignInDesk(
                new CityProvider(issuer, "bihuan", "secret"),
                new CitySignInProperties(issuer, "bihuan", "secret", "统一身份认证", List.of("otp")),
                Application.bean(CitySignInStore.class),
                Application.bean(LinkedAccounts.class),
                Application.bean(Clock.class));
    }

    /** A provider whose tokens can be made wrong. */
    private static final class Provider {
        final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        final RSAKey key = new RSAKeyGenerator(2048).keyID("1").generate();
        RSAKey signing = key;
        Consumer<JWTClaimsSet.Builder> lie = claims -> {};
        boolean shared;
        String nonce = "";
        String sent = "";

        Provider() throws IOException, JOSEException {
            server.createContext(
                    "/.well-known/openid-configuration", exchange -> answer(exchange, """
                    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorise","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                     "response_types_supported":["code"],"subject_types_supported":["public"],
                     "id_token_signing_alg_values_supported":["RS256","HS256"]}
                    """.formatted(issuer())));
            server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
            server.createContext("/token", exchange -> {
                sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                answer(exchange, "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"" + token() + "\"}");
            });
            server.start();
        }

        String issuer() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        private String token() {
            JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                    .issuer(issuer())
                    .subject("citizen-7")
                    .audience("bihuan")
                    .claim("nonce", nonce)
                    .issueTime(new Date())
                    .expirationTime(Date.from(new Date().toInstant().plusSeconds(300)));
            lie.accept(claims);
            try {
                JWSAlgorithm algorithm = shared ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256;
                SignedJWT token = new SignedJWT(
                        new JWSHeader.Builder(algorithm).keyID("1").build(), claims.build());
                token.sign(shared ? new MACSigner("secret".repeat(8)) : new RSASSASigner(signing));
                return token.serialize();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void answer(HttpExchange exchange, String json) throws IOException {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }
    }

    private static Map<String, String> query(URI address) {
        return Arrays.stream(address.getRawQuery().split("&"))
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> URLDecoder.decode(it[1], StandardCharsets.UTF_8)));
    }

    private Outcome comesBack(Started started) {
        return comesBack(started, null, started.browser());
    }

    private Outcome comesBack(Started started, @Nullable String issuer, @Nullable String browser) {
        Map<String, String> asked = query(started.address());
        provider.nonce = asked.get("nonce");
        return city.finish(
                government.jurisdiction(), new Returned(CALLBACK, asked.get("state"), "code", issuer, browser), "test");
    }

    private Outcome signIn() {
        return comesBack(city.start(government.jurisdiction(), CALLBACK, "/today"));
    }

    private void link() {
        assertThat(comesBack(city.link(officer, TestGovernment.PASSWORD, CALLBACK)))
                .isEqualTo(new Outcome.Linked());
    }

    private static void failed(Why why, Outcome outcome) {
        assertThat(outcome).isEqualTo(new Outcome.Failed(why));
    }

    private static void refused(IdentityRefusal code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    @Test
    void signsInWhoHasLinkedHisAccount() {
        failed(Why.UNLINKED, signIn());
        link();
        assertThat(city.isLinked(officer)).isTrue();
        assertThat(signIn()).isInstanceOfSatisfying(Outcome.In.class, in -> {
            assertThat(in.to()).isEqualTo("/today");
            assertThat(in.signedIn().session().caller().actor()).isEqualTo(officer.actor());
        });
        assertThat(provider.sent).contains("code_verifier=", "grant_type=authorization_code");
        assertThat(Application.bean(Ledger.class)
                        .entries(
                                government.jurisdiction(),
                                "account:" + officer.actor().account().value(),
                                20,
                                null)
                        .toString())
                .contains("CityIdentityLinked")
                .doesNotContain("citizen-7");
        city.unlink(officer);
        failed(Why.UNLINKED, signIn());
        refused(IdentityRefusal.NOT_LINKED, () -> city.unlink(officer));
    }

    @Test
    void asksForCodeWithProofKeyStateAndNonce() {
        Map<String, String> asked =
                query(city.start(government.jurisdiction(), CALLBACK, "/").address());
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("scope", "openid")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void believesNoTokenThatIsWrongInAnything() {
        link();
        List<Consumer<JWTClaimsSet.Builder>> lies = List.of(
                claims -> claims.issuer("https://elsewhere.example"),
                claims -> claims.audience("another-client"),
                claims -> claims.audience(List.of("bihuan", "another")).claim("azp", "another"),
                claims -> claims.claim("nonce", "another"),
                claims -> claims.claim("nonce", null),
                claims -> claims.expirationTime(Date.from(new Date().toInstant().minusSeconds(3600))),
                claims -> claims.expirationTime(null),
                claims -> claims.subject(null));
        for (Consumer<JWTClaimsSet.Builder> lie : lies) {
            provider.lie = lie;
            assertThat(signIn()).as("lie " + lies.indexOf(lie)).isEqualTo(new Outcome.Failed(Why.PROVIDER));
        }
        provider.lie = claims -> {};
        provider.shared = true;
        failed(Why.PROVIDER, signIn());
        provider.shared = false;
        assertThat(signIn()).isInstanceOf(Outcome.In.class);
    }

    @Test
    void believesNoSignatureOfAnotherKey() throws JOSEException {
        link();
        provider.signing = new RSAKeyGenerator(2048).keyID("1").generate();
        failed(Why.PROVIDER, signIn());
    }

    @Test
    void takesBackOnceInTimeInTheSameBrowserFromTheSameProvider() {
        link();
        Started once = city.start(government.jurisdiction(), CALLBACK, "/");
        assertThat(comesBack(once)).isInstanceOf(Outcome.In.class);
        failed(Why.STALE, comesBack(once));
        Started stolen = city.start(government.jurisdiction(), CALLBACK, "/");
        failed(Why.STALE, comesBack(stolen, null, "another browser"));
        failed(Why.STALE, comesBack(city.start(government.jurisdiction(), CALLBACK, "/"), null, null));
        Started mixedUp = city.start(government.jurisdiction(), CALLBACK, "/");
        failed(Why.PROVIDER, comesBack(mixedUp, "https://mixed-up.example", mixedUp.browser()));
        Started late = city.start(government.jurisdiction(), CALLBACK, "/");
        clock.advance(Duration.ofMinutes(11));
        failed(Why.STALE, comesBack(late));
    }

    @Test
    void linksOneAccountToOneIdentityAfterThePasswordOnceMore() {
        refused(IdentityRefusal.WRONG_PASSWORD, () -> city.link(officer, "wrong password", CALLBACK));
        link();
        Caller other = government.caller(Role.INSPECTOR);
        failed(Why.TAKEN, comesBack(city.link(other, TestGovernment.PASSWORD, CALLBACK)));
        assertThat(city.isLinked(other)).isFalse();
    }

    @Test
    void aDeactivatedAccountDoesNotGetIn() {
        link();
        Application.bean(Accounts.class)
                .deactivate(
                        government.jurisdiction(),
                        officer.actor().account(),
                        null,
                        government.caller(Role.ADMINISTRATOR).actor());
        failed(Why.UNLINKED, signIn());
    }

    @Test
    void anAccountWithASecondFactorNeedsOneThereToo() {
        link();
        SecondFactors factors = Application.bean(SecondFactors.class);
        SecondFactors.Enrolment enrolment = factors.begin(officer);
        factors.confirm(
                officer,
                OneTimeCodes.code(Base32.decode(enrolment.secret()), clock.now().getEpochSecond() / 30));
        failed(Why.SECOND_FACTOR, signIn());
        provider.lie = claims -> claims.claim("amr", List.of("pwd", "otp"));
        assertThat(signIn()).isInstanceOf(Outcome.In.class);
    }

    @Test
    void sendsNobodyElsewhere() {
        link();
        for (String to :
                List.of("https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", "x", "/a\nb")) {
            assertThat(comesBack(city.start(government.jurisdiction(), CALLBACK, to)))
                    .isInstanceOfSatisfying(
                            Outcome.In.class, in -> assertThat(in.to()).isEqualTo("/"));
        }
    }

    @Test
    void aProviderThatIsAwayKeepsNobodyFromHisPassword() {
        CitySignIn away = desk("http://127.0.0.1:1");
        refused(IdentityRefusal.CITY_SIGN_IN_AWAY, () -> away.start(government.jurisdiction(), CALLBACK, "/"));
        assertThat(away.provider()).contains("统一身份认证");
        refused(
                IdentityRefusal.NO_CITY_SIGN_IN,
                () -> Application.bean(CitySignIn.class).start(government.jurisdiction(), CALLBACK, "/"));
        assertThat(Application.bean(CitySignIn.class).provider()).isEmpty();
    }
}
