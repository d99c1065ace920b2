package bihuan.enterprises.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import bihuan.enterprises.Contact;
import bihuan.enterprises.CreditCodes;
import bihuan.enterprises.EnterpriseDetails;
import bihuan.enterprises.EnterpriseProfile;
import bihuan.enterprises.Enterprises;
import bihuan.identity.TestGovernment;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Role;
import bihuan.testing.BihuanTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@BihuanTest
class EnterpriseWebTest {
    private final TestGovernment government = TestGovernment.found();
    private final JurisdictionId city = government.jurisdiction();

    @Autowired
    private MockMvc http;

    @Autowired
    private Enterprises enterprises;

    @Test
    void registersAndShowsAnEnterprise() throws Exception {
        http.perform(json(post("/api/enterprises"), """
                        {"enterprise": {"creditCode": "%s", "name": "云岫精工😀𠮷", "industry": "C34", "monitored": true},
                         "contacts": [{"name": "甲", "phone": "138-0000-0001"}]}
                        """.formatted(
                                        CreditCodes.number(1).value().toLowerCase(java.util.Locale.ROOT)))
                        .with(as(Role.HOTLINE_OPERATOR)))
                .andExpect(status().isCreated())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.creditCode").value(CreditCodes.number(1).value()))
                .andExpect(jsonPath("$.industryName").value("通用设备制造业"))
                .andExpect(jsonPath("$.contacts[0].phone").value("13800000001"));
    }

    @Test
    void saysWhatIsWrongWithACreditCodeAndWhere() throws Exception {
        http.perform(json(post("/api/enterprises"), """
                        {"enterprise": {"creditCode": "91350100M000100Y44", "name": "甲", "monitored": false}}
                        """).with(as(Role.DISPATCHER)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("enterprises.credit-code-check"));
    }

    @Test
    void masksPhoneNumbersForWhoDoesNotCall() throws Exception {
        EnterpriseId id = register();
        http.perform(get("/api/enterprises/" + id.value()).with(as(Role.LEADER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.contacts[0].phone").value("138****0001"));
        http.perform(get("/api/enterprises/" + id.value()).with(as(Role.INSPECTOR)))
                .andExpect(jsonPath("$.contacts[0].phone").value("13800000001"));
    }

    @Test
    void listsCarryNoContacts() throws Exception {
        register();
        http.perform(get("/api/enterprises").param("name", "精工").with(as(Role.HOTLINE_OPERATOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].contacts").isEmpty());
    }

    @Test
    void changesOnlyTheVersionThatIsNamed() throws Exception {
        EnterpriseId id = register();
        String body =
                "{\"creditCode\": \"%s\", \"name\": \"新名\", \"monitored\": false}".formatted(CreditCodes.number(1));
        http.perform(json(put("/api/enterprises/" + id.value()), body)
                        .header("If-Match", "\"7\"")
                        .with(as(Role.DISPATCHER)))
                .andExpect(status().isPreconditionFailed());
        http.perform(json(put("/api/enterprises/" + id.value()), body)
                        .header("If-Match", "\"1\"")
                        .with(as(Role.DISPATCHER)))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""));
    }

    @Test
    void anEnterpriseSeesItselfAndNoOther() throws Exception {
        EnterpriseId id = register();
        http.perform(get("/api/enterprises/own").with(as(id)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.contacts[0].phone").value("13800000001"));
        http.perform(get("/api/enterprises/" + id.value()).with(as(id))).andExpect(status().isForbidden());
        http.perform(get("/api/enterprises")).andExpect(status().isUnauthorized());
    }

    @Test
    void findsTheCaller() throws Exception {
        register();
        http.perform(get("/api/enterprises/callers")
                        .param("phone", "138 0000 0001")
                        .with(as(Role.HOTLINE_OPERATOR)))
                .andExpect(jsonPath("$[0].name").value("云岫精工"));
        http.perform(get("/api/enterprises/callers").param("phone", "' OR 1=1").with(as(Role.HOTLINE_OPERATOR)))
                .andExpect(status().isBadRequest());
    }

    @Test
    void removesAContactOfAnEnterpriseOnlyThere() throws Exception {
        EnterpriseId id = register();
        String foreign = "/api/enterprises/" + id.value() + "/contacts/"
                + AccountId.next().value();
        http.perform(delete(foreign).with(as(Role.DISPATCHER))).andExpect(status().isNotFound());
    }

    private EnterpriseId register() {
        EnterpriseDetails details = new EnterpriseDetails(
                CreditCodes.number(1), "云岫精工", null, null, null, null, false, EnterpriseProfile.EMPTY);
        return enterprises.register(city, details, List.of(new Contact("甲", "13800000001", null)), Actor.system());
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private RequestPostProcessor as(Role role) {
        return government.as(role);
    }

    private RequestPostProcessor as(EnterpriseId enterprise) {
        return government.as(government.enterpriseAccount(enterprise));
    }
}
