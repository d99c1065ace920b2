package bihuan.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import bihuan.identity.ServiceScope;
import bihuan.identity.TestGovernment;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import bihuan.kernel.Role;
import bihuan.ledger.Ledger;
import bihuan.testing.BihuanTest;
import bihuan.testing.TestClock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Programs act with tokens, within what they were granted and nothing else (A3, A4). */
@BihuanTest
class ServiceAccountTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    TestClock clock;

    @Autowired
    Ledger ledger;

    @Autowired
    JsonMapper json;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    private TestGovernment city;
    private String account;

    @BeforeEach
    void createIt() throws Exception {
        city = TestGovernment.found();
        String location = send(post("/api/service-accounts"), Role.ADMINISTRATOR, """
                        {"userName":"hotline.12345","displayName":"12345 热线平台","unit":"%s"}
                        """.formatted(
                                city.bureau().value()))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        account = location.substring(location.lastIndexOf('/') + 1);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, Role role, String body) throws Exception {
        return mvc.perform(request.with(city.as(role))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions grant(String scopes, String addresses, String expiresOn) throws Exception {
        return send(
                put("/api/service-accounts/" + account + "/grant"),
                Role.SECURITY_ADMINISTRATOR,
                "{\"scopes\":[%s],\"wholeCity\":true,\"addresses\":[%s],\"expiresOn\":\"%s\"}"
                        .formatted(scopes, addresses, expiresOn));
    }

    private Map<String, String> issue() throws Exception {
        String answer = send(post("/api/service-accounts/" + account + "/tokens"), Role.ADMINISTRATOR, "")
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Map.of(
                "id", json.readTree(answer).get("id").asString(),
                "text", json.readTree(answer).get("text").asString());
    }

    private ResultActions with(MockHttpServletRequestBuilder request, String token) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + token));
    }

    @Test
    void registersAnIssueThatTheLedgerKeepsAsItsOwn() throws Exception {
        grant("\"ISSUES_REGISTER\"", "", "2026-12-31").andExpect(status().isNoContent());
        String token = issue().get("text");
        assertThat(token).matches("bh_\\d+\\.[A-Za-z0-9_-]{43}\\.[0-9a-f]{8}");
        String issue = """
                {"channel":"HOTLINE","title":"园区停电","text":"园区昨晚停电，两条生产线停了。","sourceReference":"12345-%s"}
                """.formatted(UUID.randomUUID());
        String key = UUID.randomUUID().toString();
        for (int again = 0; again < 2; again++) {
            with(
                            post("/api/issues")
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content(issue)
                                    .header("Idempotency-Key", key),
                            token)
                    .andExpect(status().isCreated());
        }
        var registered = ledger.entries(city.jurisdiction(), null, 50, null).items().stream()
                .filter(entry -> entry.type().endsWith("IssueRegistered"))
                .toList();
        assertThat(registered).hasSize(1);
        assertThat(registered.getFirst().by().account().value()).hasToString(account);
        with(get("/api/issues"), token).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @EnumSource(ServiceScope.class)
    void reachesTheEndpointsOfItsScopeAndNoOther(ServiceScope scope) throws Exception {
        grant("\"" + scope + "\"", "", "2026-12-31").andExpect(status().isNoContent());
        String token = issue().get("text");
        int allowed = 0;
        for (var endpoint : endpoints.getHandlerMethods().entrySet()) {
            Needs needs = endpoint.getValue().getMethodAnnotation(Needs.class);
            if (needs == null || !isOurs(endpoint.getValue())) {
                continue;
            }
            boolean expected = Arrays.stream(needs.value()).anyMatch(scope.permissions()::contains);
            int status = with(request(endpoint.getKey()), token)
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(status == 403)
                    .as(endpoint.getKey() + " answers " + status)
                    .isEqualTo(!expected);
            assertThat(status).isNotEqualTo(401).isLessThan(500);
            allowed += expected ? 1 : 0;
        }
        assertThat(allowed).isPositive();
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("bihuan")
                && !method.getBeanType()
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes");
    }

    private static MockHttpServletRequestBuilder request(RequestMappingInfo mapping) {
        String path = mapping.getPatternValues()
                .iterator()
                .next()
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        RequestMethod method =
                mapping.getMethodsCondition().getMethods().iterator().next();
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method.name()), path);
        mapping.getConsumesCondition().getConsumableMediaTypes().forEach(request::contentType);
        return request;
    }

    @Test
    void noScopeControlsDecidesOrJudges() {
        Set<Permission> never = Set.of(
                Permission.ROLE_GRANT,
                Permission.ACCOUNT_EDIT,
                Permission.ACCOUNT_READ,
                Permission.SELF,
                Permission.ISSUE_JUDGE,
                Permission.ISSUE_TRIAGE,
                Permission.IDENTITY_UNSEAL,
                Permission.IDENTITY_UNSEAL_DECIDE,
                Permission.ASSIGNMENT_WORK,
                Permission.RULES_EDIT);
        assertThat(ServiceScope.permissions(Set.of(ServiceScope.values()))).doesNotContainAnyElementsOf(never);
    }

    @Test
    void isNobodyWithoutAGrant() throws Exception {
        with(get("/api/units"), issue().get("text"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("identity.bad-token"));
    }

    @Test
    void endsWithRevocationExpiryAndDeactivation() throws Exception {
        grant("\"ORGANISATION_READ\"", "", "2026-03-31").andExpect(status().isNoContent());
        Map<String, String> first = issue();
        String second = issue().get("text");
        with(get("/api/units"), first.get("text")).andExpect(status().isOk());
        mvc.perform(delete("/api/service-accounts/" + account + "/tokens/" + first.get("id"))
                        .with(city.as(Role.SECURITY_ADMINISTRATOR)))
                .andExpect(status().isNoContent());
        with(get("/api/units"), first.get("text")).andExpect(status().isUnauthorized());
        with(get("/api/units"), second).andExpect(status().isOk());
        clock.advance(Duration.ofDays(30));
        with(get("/api/units"), second).andExpect(status().isUnauthorized());
        grant("\"ORGANISATION_READ\"", "", "2026-05-31").andExpect(status().isNoContent());
        with(get("/api/units"), second).andExpect(status().isOk());
        mvc.perform(put("/api/accounts/" + account + "/deactivation").with(city.as(Role.ADMINISTRATOR)))
                .andExpect(status().isOk());
        with(get("/api/units"), second).andExpect(status().isUnauthorized());
    }

    @Test
    void comesOnlyFromItsNetworks() throws Exception {
        grant("\"ORGANISATION_READ\"", "\"10.20.0.0/16\",\"2001:db8::/32\"", "2026-12-31")
                .andExpect(status().isNoContent());
        String token = issue().get("text");
        with(get("/api/units").with(from("10.20.3.4")), token).andExpect(status().isOk());
        with(get("/api/units").with(from("2001:db8::7")), token).andExpect(status().isOk());
        with(get("/api/units").with(from("10.21.3.4")), token)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("identity.address-not-allowed"));
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    @Test
    void aWrongTokenIsRefusedAlsoWhereNobodyNeedsOne() throws Exception {
        grant("\"ORGANISATION_READ\"", "", "2026-12-31").andExpect(status().isNoContent());
        String good = issue().get("text");
        String wrongSum = good.substring(0, good.length() - 8) + "00000000";
        String elsewhere = good.replaceFirst(
                "_\\d+", "_" + TestGovernment.found().jurisdiction().value());
        for (String token : new String[] {wrongSum, elsewhere, "", "x", "bh_1.2.3"}) {
            with(get("/api/areas"), token).andExpect(status().isUnauthorized());
        }
    }

    @Test
    void refusesWhatNobodyShouldGrant() throws Exception {
        grant("", "", "2026-12-31").andExpect(status().isBadRequest());
        grant("\"ISSUES_READ\"", "", "2027-03-03").andExpect(jsonPath("$.code").value("identity.bad-expiry"));
        grant("\"ISSUES_READ\"", "", "2026-03-01").andExpect(jsonPath("$.code").value("identity.bad-expiry"));
        for (String network : new String[] {"example.org", "10.0.0.0/33", "10.0.0.300", "1.2.3.4/x", "::1/129"}) {
            grant("\"ISSUES_READ\"", "\"" + network + "\"", "2026-12-31")
                    .andExpect(jsonPath("$.code").value("identity.bad-address"));
        }
        grant("\"ISSUES_READ\"", "", "2027-03-02").andExpect(status().isNoContent());
    }

    @Test
    void hasThreeGoodTokensAtMostAndNeitherPasswordNorRoles() throws Exception {
        for (int n = 0; n < 3; n++) {
            issue();
        }
        send(post("/api/service-accounts/" + account + "/tokens"), Role.ADMINISTRATOR, "")
                .andExpect(jsonPath("$.code").value("identity.too-many-tokens"));
        send(post("/api/accounts/" + account + "/password-resets"), Role.ADMINISTRATOR, "")
                .andExpect(jsonPath("$.code").value("identity.not-a-person"));
        send(put("/api/accounts/" + account + "/roles"), Role.SECURITY_ADMINISTRATOR, "{\"roles\":[\"LEADER\"]}")
                .andExpect(jsonPath("$.code").value("identity.not-a-person"));
        send(post("/api/service-accounts/" + UUID.randomUUID() + "/tokens"), Role.ADMINISTRATOR, "")
                .andExpect(status().isNotFound());
    }

    @Test
    void warnsBeforeItExpiresAndShowsNoToken() throws Exception {
        grant("\"ISSUES_READ\"", "", "2026-03-20").andExpect(status().isNoContent());
        String token = issue().get("text");
        String list = mvc.perform(get("/api/service-accounts").with(city.as(Role.SECURITY_ADMINISTRATOR)))
                .andExpect(jsonPath("$[0].expiresSoon").value(true))
                .andExpect(jsonPath("$[0].tokens.length()").value(1))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(list).doesNotContain(token.substring(10, 40));
        String entries = ledger.entries(city.jurisdiction(), "account:" + account, 50, null)
                .toString();
        assertThat(entries).contains("ServiceGranted", "ServiceTokenIssued").doesNotContain(token.substring(10, 40));
    }
}
