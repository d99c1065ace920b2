package bihuan.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import bihuan.house.WrongInputs.Operation;
import bihuan.identity.TestGovernment;
import bihuan.kernel.Role;
import bihuan.testing.BihuanTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every operation of the described interface is given wrong input, by each kind of user: it never answers 5xx, and what it refuses it
 * refuses with a code. The seed is fixed: the same inputs each time.
 */
@BihuanTest
class WrongInputTest {
    private static final TestGovernment CITY = TestGovernment.found();
    private static final List<String> VERSIONS = List.of("\"-1\"", "abc", "\"99999999999\"", "W/\"1\"", "*", "\"1\"");
    private static final JsonMapper JSON = new JsonMapper();

    private final Random random = new Random(20260302);
    private final WrongInputs inputs = new WrongInputs(Sources.read(Sources.ROOT.resolve("docs/openapi.json")), random);

    @Autowired
    MockMvc web;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ENTERPRISE",
                "HOTLINE_OPERATOR",
                "DISPATCHER",
                "UNIT_LEADER",
                "INSPECTOR",
                "AUDITOR",
                "ADMINISTRATOR",
                "SECURITY_ADMINISTRATOR"
            })
    void isRefusedWithACode(Role role) {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : inputs.operations()) {
            // The stream of notices does not end.
            if (!operation.path().equals("/api/events")) {
                inputs.bodies(operation).forEach(body -> send(operation, role, body, wrong));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void send(Operation operation, Role role, String body, List<String> wrong) {
        String address = address(operation);
        MockHttpServletRequestBuilder request = request(HttpMethod.valueOf(operation.method()), URI.create(address))
                .with(CITY.as(role))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.getBytes(StandardCharsets.UTF_8));
        if (operation.parameters("header").contains("If-Match") && random.nextBoolean()) {
            request.header("If-Match", inputs.any(VERSIONS));
        }
        try {
            MockHttpServletResponse answer = web.perform(request).andReturn().getResponse();
            complain(operation, address, body, answer).ifPresent(wrong::add);
        } catch (Exception | StackOverflowError e) {
            wrong.add("%s %s threw %s at %s".formatted(operation, address, e, shortly(body)));
        }
    }

    private static java.util.Optional<String> complain(
            Operation operation, String address, String body, MockHttpServletResponse answer) throws Exception {
        String said = answer.getContentAsString(StandardCharsets.UTF_8);
        boolean refused = answer.getStatus() >= 400;
        boolean coded = !refused
                || String.valueOf(answer.getContentType()).startsWith("application/problem+json")
                        && codeOf(said) != null;
        return answer.getStatus() < 500 && coded
                ? java.util.Optional.empty()
                : java.util.Optional.of("%s %s answered %d %s to %s"
                        .formatted(operation, shortly(address), answer.getStatus(), shortly(said), shortly(body)));
    }

    private static @org.jspecify.annotations.Nullable String codeOf(String problem) {
        JsonNode code = JSON.readTree(problem).path("code");
        return code.isString() && !code.asString().isBlank() ? code.asString() : null;
    }

    private static String shortly(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }

    /** A path with ids that do not exist or are none, and parameters that make no sense. */
    private String address(Operation operation) {
        String path = operation.path();
        for (String name : operation.parameters("path")) {
            String value = random.nextInt(3) == 0
                    ? inputs.any(WrongInputs.TEXTS)
                    : UUID.randomUUID().toString();
            path = path.replace("{" + name + "}", value.isEmpty() ? "x" : value);
        }
        String query = operation.parameters("query").stream()
                .filter(name -> random.nextBoolean())
                .map(name -> name + "=" + inputs.any(WrongInputs.TEXTS))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    @Test
    void isMadeForEveryOperation() {
        assertThat(inputs.operations()).hasSizeGreaterThan(110);
        assertThat(inputs.operations())
                .filteredOn(Operation::takesJson)
                .allSatisfy(operation -> assertThat(inputs.bodies(operation)).hasSizeGreaterThan(10));
    }
}
