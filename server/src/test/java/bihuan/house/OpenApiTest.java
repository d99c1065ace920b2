package bihuan.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import bihuan.testing.BihuanTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the interface that is checked in is the one that the code gives;
 * {@code ./mvnw test -Dtest=OpenApiTest -Dbihuan.openapi.write=true} writes it.
 */
@BihuanTest
class OpenApiTest {
    private static final Path CHECKED_IN = Sources.ROOT.resolve("docs/openapi.json");

    @Autowired
    MockMvc web;

    @Test
    void isCheckedInAsTheCodeGivesIt() throws Exception {
        String current = current();
        if (Boolean.getBoolean("bihuan.openapi.write")) {
            Files.createDirectories(CHECKED_IN.getParent());
            Files.writeString(CHECKED_IN, current);
            return;
        }
        assertThat(Sources.read(CHECKED_IN))
                .as("docs/openapi.json; refresh it with ./mvnw test -Dtest=OpenApiTest -Dbihuan.openapi.write=true")
                .isEqualTo(current);
    }

    private String current() throws Exception {
        String description = web.perform(get("/api/openapi.json"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        JsonMapper pretty =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        return pretty.writeValueAsString(pretty.readTree(description)).replace("\r\n", "\n") + "\n";
    }
}
